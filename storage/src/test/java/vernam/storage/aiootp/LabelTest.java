package vernam.storage.aiootp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelTest {
  static Stream<Arguments> printed() {
    return Stream.of(
        Arguments.of("a", "'a'"),
        Arguments.of(1, "1"),
        Arguments.of(-5_000_000_000L, "-5000000000"),
        Arguments.of(BigInteger.TEN.pow(30), "1" + "0".repeat(30)),
        Arguments.of(1.0, "1.0"),
        Arguments.of(Double.NaN, "nan"),
        Arguments.of(true, "True"),
        Arguments.of(null, "None"),
        Arguments.of(List.of(1, List.of("u")), "[1, ['u']]"),
        Arguments.of(Map.of("k", Arrays.asList(1.5, null)), "{'k': [1.5, None]}"));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void isPrintedForItsHash(Object json, String text) {
    assertThat(new String(Label.of(json).literal().encode(), UTF_8)).isEqualTo(text);
  }

  @Test
  void withArraysWasATuple() {
    Label label = Label.of(List.of("t", 2, List.of("u")));

    assertThat(new String(label.literalBeforeJson().encode(), UTF_8)).isEqualTo("('t', 2, ('u',))");
  }

  @Test
  void ofEqualIntegersAreEqualWhateverTheirClass() {
    assertThat(Label.of(List.of(1)))
        .isEqualTo(Label.of(List.of(BigInteger.ONE)))
        .hasSameHashCodeAs(Label.of(List.of(1L)));
  }

  @Test
  void keepsIntegersFloatsBooleansAndTextsApart() {
    assertThat(Stream.of(1, 1.0, true, "1", null).map(Label::of).distinct()).hasSize(5);
    assertThat(Label.of(0.0)).isNotEqualTo(Label.of(-0.0));
  }

  @Test
  void doesNotShowItsValue() {
    assertThat(Label.of("secret")).hasToString("Label");
  }

  @Test
  void ofAnotherClassIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Label.of(1.0f));
  }
}
