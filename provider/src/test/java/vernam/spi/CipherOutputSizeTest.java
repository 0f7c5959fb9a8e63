package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code getOutputSize}: exact for encryption, never too small for decryption. */
class CipherOutputSizeTest {
  @Test
  void sealing_isToldExactly() throws GeneralSecurityException {
    for (int size = 0; size <= 1100; size++) {
      Cipher cipher = Samples.sealing();
      int told = cipher.getOutputSize(size);
      assertThat(told).as("%d bytes", size).isEqualTo(48 + 256 * blocks(size));
      assertThat(cipher.doFinal(Samples.plaintext(size))).hasSize(told);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 231, 232, 233, 487, 488, 489})
  void sealingAfterUpdate_isWhatStillComes(int known) {
    Cipher cipher = Samples.sealing();
    int given = cipher.update(Samples.plaintext(known)).length;
    for (int size = 0; size <= 1100; size++) {
      assertThat(cipher.getOutputSize(size))
          .as("%d bytes after %d", size, known)
          .isEqualTo(48 + 256 * blocks(known + size) - given);
    }
  }

  @Test
  void opening_isAtMostOneHeaderLessThanTheBlocks() throws GeneralSecurityException {
    Cipher cipher = Samples.opening();
    for (int size = 0; size <= 1100; size++) {
      byte[] message = Samples.sealed(Samples.plaintext(size));
      int told = cipher.getOutputSize(message.length);
      assertThat(told).isEqualTo(message.length - 48 - 24).isGreaterThanOrEqualTo(size);
      assertThat(cipher.doFinal(message)).hasSize(size);
    }
  }

  @Test
  void openingAfterUpdate_countsWhatIsHeld() {
    Cipher cipher = Samples.opening();
    for (int held = 1; held <= 1100; held++) {
      cipher.update(new byte[1]);
      for (int size : new int[] {0, 1, 32, 255, 304}) {
        assertThat(cipher.getOutputSize(size)).isEqualTo(greatestPlaintext(held + size));
      }
    }
  }

  @Test
  void openingAnImpossibleSize_isZero() {
    Cipher cipher = Samples.opening();
    for (int size = 0; size <= 1100; size++) {
      assertThat(cipher.getOutputSize(size)).as("%d", size).isEqualTo(greatestPlaintext(size));
    }
  }

  @Test
  void sizeThatFitsNoArray_isRefused() {
    assertThatThrownBy(() -> Samples.sealing().getOutputSize(Integer.MAX_VALUE))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2147483952");
    assertThat(Samples.sealing().getOutputSize(Integer.MAX_VALUE - 1000)).isPositive();
  }

  /** Returns the number of blocks by the table of specification chunky2048, section 7.2. */
  private static int blocks(int size) {
    int rest = size % 256;
    return size / 256 + (rest <= 200 || rest == 232 ? 1 : 2);
  }

  private static int greatestPlaintext(int size) {
    boolean possible = size >= 304 && (size - 48) % 256 == 0;
    return possible ? size - 48 - 24 : 0;
  }
}
