package vernam.benchmarks.permutation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideWords;

class PermutationFormTest {
  @ParameterizedTest
  @EnumSource(names = {"VERNAM", "BOUNCY_CASTLE", "SUN"})
  void everyFormWithoutVectors_givesTheKnownAnswer(PermutationForm form) {
    assertThatCode(() -> form.create().run()).doesNotThrowAnyException();
  }

  @Test
  void vectors_areRefusedWithoutTheirModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty());

    assertThatIllegalStateException()
        .isThrownBy(PermutationForm.VERNAM_4::create)
        .withMessage("Java was started without --add-modules=jdk.incubator.vector");
  }

  @Test
  void aFormThatGivesAnotherState_isRefused() {
    WideKeccak idle =
        new WideKeccak() {
          @Override
          public WideWords words() {
            return WideWords.plain(width());
          }

          @Override
          public int width() {
            return 2;
          }

          @Override
          public void permute(long[] from, long[] to) {
            System.arraycopy(from, 0, to, 0, from.length);
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> new SideBySide(idle).check())
        .withMessage("the permutation gives another state");
  }
}
