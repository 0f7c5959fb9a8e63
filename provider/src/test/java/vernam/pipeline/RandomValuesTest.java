package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.vectors.FixedRandom;

class RandomValuesTest {
  private static byte[] counted(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i + 1);
    }
    return bytes;
  }

  @Test
  void forms_areThoseOfTheBytesDrawn() {
    byte[] drawn = counted(64);
    String digits = HexFormat.of().formatHex(drawn);
    assertThat(new RandomValues(new FixedRandom(drawn)).csprng()).isEqualTo(digits);
    assertThat(new RandomValues(new FixedRandom(drawn)).csprbg()).isEqualTo(drawn);
    assertThat(new RandomValues(new FixedRandom(drawn)).random512()).isEqualTo(drawn);
    assertThat(new RandomValues(new FixedRandom(counted(32))).random256()).isEqualTo(counted(32));
    assertThat(new RandomValues(new FixedRandom(counted(32))).generateSalt())
        .isEqualTo(digits.substring(0, 64));
  }

  @Test
  void aSaltOfZeros_isDrawnAgain() {
    RandomValues values = new RandomValues(new FixedRandom(new byte[32], counted(32)));
    assertThat(values.generateSalt()).startsWith("010203");
  }

  @Test
  void theDefault_drawsSomethingElseEachTime() {
    RandomValues values = new RandomValues();
    assertThat(values.csprng()).hasSize(128).isNotEqualTo(values.csprng());
    assertThat(values.random256()).isNotEqualTo(new RandomValues().random256());
  }

  /** SHA1PRNG would otherwise be seeded with this value alone, and repeat itself. */
  @Test
  void stirring_neverMakesTheOutputPredictable() throws Exception {
    RandomValues one = new RandomValues(SecureRandom.getInstance("SHA1PRNG"));
    RandomValues other = new RandomValues(SecureRandom.getInstance("SHA1PRNG"));
    one.stir(Literal.text("same"));
    other.stir(Literal.text("same"));
    assertThat(one.csprbg()).isNotEqualTo(other.csprbg());
  }
}
