package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.vectors.FixedRandom;

class SecretKeyGeneratorSpiTest {
  private final KeyGenerator generator = generator();

  @Test
  void key_has512BitsAndTheNameOfTheCipher() {
    SecretKey key = generator.generateKey();
    assertThat(key.getEncoded()).hasSize(64);
    assertThat(key.getAlgorithm()).isEqualTo("Chunky2048");
    assertThat(key.getFormat()).isEqualTo("RAW");
  }

  @Test
  void keys_differ() {
    assertThat(generator.generateKey()).isNotEqualTo(generator.generateKey());
  }

  @Test
  void keyBytes_areThoseOfTheGivenRandom() {
    byte[] bytes = Samples.bytes(61, 128);
    FixedRandom random = new FixedRandom(bytes);
    generator.init(random);
    byte[] first = generator.generateKey().getEncoded();
    byte[] second = generator.generateKey().getEncoded();
    assertThat(Samples.concat(first, second)).isEqualTo(bytes);
    Samples.assertUsedUp(random);
  }

  @Test
  void sizeOf512Bits_isTakenWithItsRandom() {
    generator.init(512, new FixedRandom(Samples.bytes(62, 64)));
    assertThat(generator.generateKey().getEncoded()).isEqualTo(Samples.bytes(62, 64));
  }

  @Test
  void withoutARandom_theProvidersOwnIsUsed() {
    FixedRandom random = new FixedRandom(Samples.bytes(63, 64));
    SecretKeyGeneratorSpi spi = new SecretKeyGeneratorSpi("Chunky2048", 64, random);
    spi.engineInit(512, null);
    assertThat(spi.engineGenerateKey().getEncoded()).isEqualTo(Samples.bytes(63, 64));
  }

  @Test
  void arrayThatTheRandomFilled_isWiped() {
    List<byte[]> filled = new ArrayList<>();
    generator.init(
        new SecureRandom() {
          @Serial private static final long serialVersionUID = 1;

          @Override
          public void nextBytes(byte[] array) {
            Arrays.fill(array, (byte) 9);
            filled.add(array);
          }
        });
    assertThat(generator.generateKey().getEncoded()).containsOnly(9);
    assertThat(filled).hasSize(1);
    assertThat(filled.get(0)).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 64, 128, 256, 511, 513, 1024, Integer.MAX_VALUE})
  void anotherSize_isRefused(int bits) {
    assertThatThrownBy(() -> generator.init(bits))
        .isExactlyInstanceOf(InvalidParameterException.class)
        .hasMessage("a key has 512 bits, not " + bits);
  }

  @Test
  void specification_isRefused() {
    assertThatThrownBy(() -> generator.init(Samples.salt()))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    assertThatThrownBy(() -> generator.init(Samples.salt(), Samples.random()))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @Test
  void key_isTakenByTheCipher() throws GeneralSecurityException {
    SecretKey key = generator.generateKey();
    Cipher cipher = Samples.cipher();
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] message = cipher.doFinal(Samples.plaintext(8));
    cipher.init(Cipher.DECRYPT_MODE, key, cipher.getParameters());
    assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(8));
  }

  private static KeyGenerator generator() {
    try {
      return KeyGenerator.getInstance("Chunky2048", Samples.VERNAM);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
