package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.chunky2048.Format;
import vernam.vectors.FixedRandom;

/** What {@code init} takes and refuses. */
class CipherInitializationTest {
  private final Cipher cipher = Samples.cipher();

  @Nested
  class Keys {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 32, 63, 65, 128})
    void keyOfAnotherSize_isRefused(int size) {
      RecordingKey key = new RecordingKey("RAW", Samples.bytes(1, size));
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, key))
          .isExactlyInstanceOf(InvalidKeyException.class)
          .hasMessage("a key is 64 bytes, not " + size);
      assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, key, Samples.salt()))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void keyInAnotherFormat_isRefusedAndItsBytesWiped() {
      RecordingKey key = new RecordingKey("PKCS#8", Samples.bytes(1, 64));
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, key))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThat(key.givenOut()).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    @Test
    void keyThatHidesItsBytes_isRefused() {
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, new RecordingKey(null, null)))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void publicKey_isRefused() throws GeneralSecurityException {
      PublicKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, key))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void missingKey_isRefused() {
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, (SecretKeySpec) null))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void nameOfTheKeysAlgorithm_doesNotMatter() throws GeneralSecurityException {
      byte[] bytes = Samples.key().getEncoded();
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(bytes, "Other"), Samples.salt(), Samples.random());
      assertThat(cipher.doFinal(Samples.plaintext(9)))
          .isEqualTo(Samples.sealed(Samples.plaintext(9)));
    }

    @Test
    void keySize_isTold() throws InvalidKeyException {
      AeadCipherSpi spi = spi(Samples.random());
      assertThat(spi.engineGetKeySize(Samples.key())).isEqualTo(512);
      assertThatThrownBy(() -> spi.engineGetKeySize(new SecretKeySpec(new byte[63], "x")))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }
  }

  @Nested
  class State {
    @Test
    void beforeInit_nothingWorks() {
      assertThat(cipher.getIV()).isNull();
      assertThat(cipher.getParameters()).isNull();
      assertThatThrownBy(() -> cipher.update(new byte[1]))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(cipher::doFinal).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> cipher.updateAAD(new byte[1]))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> cipher.getOutputSize(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beforeInit_theSpiItselfRefusesToo() {
      AeadCipherSpi spi = spi(Samples.random());
      assertThatThrownBy(() -> spi.engineUpdate(new byte[1], 0, 1))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> spi.engineDoFinal(new byte[1], 0, 1))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void initWithoutASalt_endsTheMessageBefore() throws GeneralSecurityException {
      AeadCipherSpi spi = initializedSpi();
      assertThatThrownBy(() -> spi.engineInit(Cipher.DECRYPT_MODE, Samples.key(), null))
          .isInstanceOf(InvalidKeyException.class);
      assertUninitialized(spi);
    }

    @Test
    void initWithAWrongKey_endsTheMessageBefore() throws GeneralSecurityException {
      AeadCipherSpi spi = initializedSpi();
      assertThatThrownBy(
              () -> spi.engineInit(Cipher.DECRYPT_MODE, null, Samples.salt(), Samples.random()))
          .isInstanceOf(InvalidKeyException.class);
      assertUninitialized(spi);
    }

    @Test
    void initWithWrongParameters_endsTheMessageBefore() throws GeneralSecurityException {
      AeadCipherSpi spi = initializedSpi();
      AlgorithmParameters empty = AlgorithmParameters.getInstance("Chunky2048", Samples.VERNAM);
      assertThatThrownBy(() -> spi.engineInit(Cipher.DECRYPT_MODE, Samples.key(), empty, null))
          .isInstanceOf(InvalidAlgorithmParameterException.class);
      assertUninitialized(spi);
    }

    private static AeadCipherSpi initializedSpi() throws GeneralSecurityException {
      AeadCipherSpi spi = spi(Samples.random());
      spi.engineInit(Cipher.DECRYPT_MODE, Samples.key(), Samples.salt(), null);
      return spi;
    }

    private static void assertUninitialized(AeadCipherSpi spi) {
      assertThat(spi.engineGetIV()).isNull();
      assertThatThrownBy(() -> spi.engineDoFinal(new byte[304], 0, 304))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void init_forgetsDataAndAssociatedDataOfTheMessageBefore() throws GeneralSecurityException {
      Cipher opening = Samples.opening(new byte[] {1});
      opening.update(new byte[100]);
      opening.init(Cipher.DECRYPT_MODE, Samples.key(), Samples.salt());
      assertThat(opening.doFinal(Samples.sealed(Samples.plaintext(7))))
          .isEqualTo(Samples.plaintext(7));

      Cipher sealing = Samples.sealing(new byte[] {1});
      sealing.update(new byte[100]);
      sealing.init(Cipher.ENCRYPT_MODE, Samples.key(), new IvParameterSpec(Samples.bytes(5, 32)));
      sealing.init(Cipher.ENCRYPT_MODE, Samples.key(), Samples.salt(), Samples.random());
      assertThat(sealing.doFinal()).isEqualTo(Samples.sealed(new byte[0]));
    }

    @Test
    void blockSize_isTold() {
      assertThat(cipher.getBlockSize()).isEqualTo(256);
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Chunky2048",
          "chunky2048",
          "Chunky2048/None/NoPadding",
          "CHUNKY2048/NONE/NOPADDING"
        })
    void nameWithNoModeOrPadding_isFound(String name) {
      assertThatCode(() -> Cipher.getInstance(name, Samples.VERNAM)).doesNotThrowAnyException();
    }

    @Test
    void fullName_isTheSameCipher() throws GeneralSecurityException {
      Cipher full = Cipher.getInstance("Chunky2048/None/NoPadding", Samples.VERNAM);
      full.init(Cipher.ENCRYPT_MODE, Samples.key(), Samples.salt(), Samples.random());
      assertThat(full.doFinal(Samples.plaintext(3)))
          .isEqualTo(Samples.sealed(Samples.plaintext(3)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Chunky2048/CBC/NoPadding",
          "Chunky2048/GCM/NoPadding",
          "Chunky2048/None/PKCS5Padding",
          "Chunky2048/CBC/PKCS5Padding"
        })
    void anotherModeOrPadding_isNotFound(String name) {
      assertThatThrownBy(() -> Cipher.getInstance(name, Samples.VERNAM))
          .isInstanceOfAny(NoSuchAlgorithmException.class, NoSuchPaddingException.class);
    }

    @Test
    void theSpiItself_refusesModesAndPaddings() {
      AeadCipherSpi spi = spi(Samples.random());
      assertThatThrownBy(() -> spi.engineSetMode("CBC"))
          .isExactlyInstanceOf(NoSuchAlgorithmException.class);
      assertThatThrownBy(() -> spi.engineSetPadding("PKCS5Padding"))
          .isExactlyInstanceOf(NoSuchPaddingException.class);
      assertThatCode(() -> spi.engineSetMode("none")).doesNotThrowAnyException();
      assertThatCode(() -> spi.engineSetPadding("nopadding")).doesNotThrowAnyException();
    }
  }

  private static AeadCipherSpi spi(FixedRandom random) {
    return new AeadCipherSpi(new Format(Clock.systemUTC()), Samples.VERNAM, random);
  }
}
