package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaltsTest {
  private static final String HEX_63 = "0".repeat(62) + "1";

  @Test
  void toText_givesLowercaseDigits() {
    byte[] salt = new byte[32];
    salt[0] = (byte) 0xAB;
    assertThat(Salts.toText(salt)).isEqualTo("ab" + "0".repeat(62));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void anotherSize_isRefused(int size) {
    byte[] salt = new byte[size];
    Arrays.fill(salt, (byte) 1);
    assertThatThrownBy(() -> Salts.toText(salt)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-" + "1", "+", " ", "_", "g", "\u0661"})
  void whatPythonMightParse_isRefusedUnlessItIsADigit(String extra) {
    String salt = (HEX_63 + extra).substring(0, 64);
    assertThatThrownBy(() -> Salts.requireValid(salt)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void zero_isRefused() {
    assertThatThrownBy(() -> Salts.toText(new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Salts.isZero(new byte[32])).isTrue();
    assertThat(Salts.isZero(new byte[] {0, 1})).isFalse();
  }

  @Test
  void random_drawsAgainWhenItIsZero() {
    SecureRandom source =
        new SecureRandom() {
          private static final long serialVersionUID = 1;
          private byte next;

          @Override
          public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, next++);
          }
        };
    byte[] expected = new byte[32];
    Arrays.fill(expected, (byte) 1);
    assertThat(Salts.random(source)).isEqualTo(expected);
  }
}
