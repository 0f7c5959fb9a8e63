package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.provider.VernamProvider;
import vernam.spec.MalformedMessageException;

class BytesFormTest {
  private static final byte[] SALT = bytes(32);

  @Nested
  class FromCipherOutput {
    @Test
    void parts_changeTheirPlaces() {
      byte[] output = bytes(304);
      byte[] message = BytesForm.fromCipherOutput(SALT, output);
      assertThat(message).hasSize(336);
      assertThat(Arrays.copyOfRange(message, 0, 32))
          .isEqualTo(Arrays.copyOfRange(output, 272, 304));
      assertThat(Arrays.copyOfRange(message, 32, 64)).isEqualTo(SALT);
      assertThat(Arrays.copyOfRange(message, 64, 80)).isEqualTo(Arrays.copyOfRange(output, 0, 16));
      assertThat(Arrays.copyOfRange(message, 80, 336))
          .isEqualTo(Arrays.copyOfRange(output, 16, 272));
    }

    @Test
    void onlySizesOfWholeBlocks_areTaken() {
      for (int size = 0; size <= 700; size++) {
        byte[] output = bytes(size);
        if (size == 304 || size == 560) {
          assertThat(BytesForm.fromCipherOutput(SALT, output)).hasSize(size + 32);
        } else {
          assertThatThrownBy(() -> BytesForm.fromCipherOutput(SALT, output))
              .as("%d bytes", size)
              .isExactlyInstanceOf(IllegalArgumentException.class);
        }
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void saltOfAnotherSize_isRefused(int size) {
      assertThatThrownBy(() -> BytesForm.fromCipherOutput(new byte[size], bytes(304)))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("a salt is 32 bytes, not " + size);
    }
  }

  @Nested
  class ToCipherInput {
    @Test
    void parts_changeTheirPlacesBack() throws MalformedMessageException {
      byte[] message = bytes(336);
      byte[] input = BytesForm.toCipherInput(message);
      assertThat(input).hasSize(304);
      assertThat(Arrays.copyOfRange(input, 0, 272)).isEqualTo(Arrays.copyOfRange(message, 64, 336));
      assertThat(Arrays.copyOfRange(input, 272, 304)).isEqualTo(Arrays.copyOfRange(message, 0, 32));
      assertThat(BytesForm.salt(message)).isEqualTo(Arrays.copyOfRange(message, 32, 64));
    }

    @Test
    void onlySizesOfWholeBlocks_areTaken() throws MalformedMessageException {
      for (int size = 0; size <= 700; size++) {
        byte[] message = bytes(size);
        if (size == 336 || size == 592) {
          assertThat(BytesForm.toCipherInput(message)).hasSize(size - 32);
          assertThat(BytesForm.salt(message)).hasSize(32);
        } else {
          assertThatThrownBy(() -> BytesForm.toCipherInput(message))
              .as("%d bytes", size)
              .isExactlyInstanceOf(MalformedMessageException.class);
          assertThatThrownBy(() -> BytesForm.salt(message))
              .as("%d bytes", size)
              .isExactlyInstanceOf(MalformedMessageException.class);
        }
      }
    }
  }

  @Nested
  class RoundTrip {
    @Test
    void outputOfTheCipher_comesBackAndIsOpened() throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("Chunky2048", new VernamProvider());
      SecretKeySpec key = new SecretKeySpec(bytes(64), "Chunky2048");
      for (int size = 0; size <= 700; size += 50) {
        cipher.init(Cipher.ENCRYPT_MODE, key);
        byte[] output = cipher.doFinal(bytes(size));
        byte[] message = BytesForm.fromCipherOutput(cipher.getIV(), output);
        assertThat(BytesForm.toCipherInput(message)).isEqualTo(output);
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(BytesForm.salt(message)));
        assertThat(cipher.doFinal(BytesForm.toCipherInput(message))).isEqualTo(bytes(size));
      }
    }

    @Test
    void anyBytesOfTheRightSize_comeBack() throws MalformedMessageException {
      for (int blocks = 1; blocks <= 5; blocks++) {
        byte[] message = bytes(80 + 256 * blocks);
        byte[] salt = BytesForm.salt(message);
        assertThat(BytesForm.fromCipherOutput(salt, BytesForm.toCipherInput(message)))
            .isEqualTo(message);
      }
    }
  }

  @Test
  void headerSize_isHmacSaltAndSiv() {
    assertThat(BytesForm.HEADER_SIZE).isEqualTo(32 + 32 + 16);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
