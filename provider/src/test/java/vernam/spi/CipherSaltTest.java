package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.chunky2048.Format;
import vernam.spec.MessageParameterSpec;
import vernam.vectors.FixedRandom;

/** Where the salt comes from, and which are refused. */
class CipherSaltTest {
  private final Cipher cipher = Samples.cipher();

  @Nested
  class Given {
    static Stream<AlgorithmParameterSpec> wrongSpecs() {
      return Stream.of(
          new IvParameterSpec(new byte[0]),
          new IvParameterSpec(Samples.bytes(1, 16)),
          new IvParameterSpec(Samples.bytes(1, 31)),
          new IvParameterSpec(Samples.bytes(1, 33)),
          new IvParameterSpec(Samples.bytes(1, 64)),
          new IvParameterSpec(new byte[32]),
          new MessageParameterSpec(new byte[32]),
          new MessageParameterSpec(new byte[32], Duration.ofDays(1)),
          new GCMParameterSpec(128, Samples.bytes(1, 32)));
    }

    @ParameterizedTest
    @MethodSource("wrongSpecs")
    void wrongSpec_isRefusedInBothDirections(AlgorithmParameterSpec spec) {
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), spec))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, Samples.key(), spec))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    }

    static Stream<AlgorithmParameterSpec> rightSpecs() {
      return Stream.of(
          Samples.salt(),
          new MessageParameterSpec(Samples.saltBytes()),
          new MessageParameterSpec(Samples.saltBytes(), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("rightSpecs")
    void saltOfASpec_isUsed(AlgorithmParameterSpec spec) throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), spec, Samples.random());
      assertThat(cipher.getIV()).isEqualTo(Samples.saltBytes());
      byte[] message = cipher.doFinal(Samples.plaintext(5));
      assertThat(message).isEqualTo(Samples.sealed(Samples.plaintext(5)));
      cipher.init(Cipher.DECRYPT_MODE, Samples.key(), spec);
      assertThat(cipher.getIV()).isEqualTo(Samples.saltBytes());
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(5));
    }

    @Test
    void saltOfParameters_isUsed() throws GeneralSecurityException {
      AlgorithmParameters parameters =
          AlgorithmParameters.getInstance("Chunky2048", Samples.VERNAM);
      parameters.init(Samples.salt());
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), parameters, Samples.random());
      byte[] message = cipher.doFinal(Samples.plaintext(5));
      assertThat(message).isEqualTo(Samples.sealed(Samples.plaintext(5)));
      cipher.init(Cipher.DECRYPT_MODE, Samples.key(), parameters);
      assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(5));
    }

    @Test
    void parametersOfAnotherAlgorithm_areRefused() throws GeneralSecurityException {
      AlgorithmParameters aes = AlgorithmParameters.getInstance("AES");
      aes.init(new IvParameterSpec(Samples.bytes(1, 16)));
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), aes))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      AlgorithmParameters gcm = AlgorithmParameters.getInstance("GCM");
      gcm.init(new GCMParameterSpec(128, Samples.bytes(1, 32)));
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), gcm))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    }

    @Test
    void emptyParameters_areRefused() throws GeneralSecurityException {
      AlgorithmParameters empty = AlgorithmParameters.getInstance("Chunky2048", Samples.VERNAM);
      assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, Samples.key(), empty))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    }

    @Test
    void changingTheReturnedSalt_changesNothing() throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), Samples.salt(), Samples.random());
      cipher.getIV()[0]++;
      assertThat(cipher.getIV()).isEqualTo(Samples.saltBytes());
      assertThat(cipher.doFinal()).isEqualTo(Samples.sealed(new byte[0]));
    }
  }

  @Nested
  class Absent {
    @Test
    void encryptionDrawsTheSaltThenTheSivKey_fromTheGivenRandom() throws GeneralSecurityException {
      byte[] salt = Samples.bytes(7, 32);
      FixedRandom random = new FixedRandom(salt, Samples.sivKey());
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), random);
      byte[] message = cipher.doFinal(Samples.plaintext(300));
      assertThat(cipher.getIV()).isEqualTo(salt);
      assertThat(message)
          .isEqualTo(
              Samples.sealed(
                  Samples.key().getEncoded(),
                  salt,
                  Samples.sivKey(),
                  Samples.plaintext(300),
                  Samples.NO_AAD));
      Samples.assertUsedUp(random);
    }

    @Test
    void zeroSaltFromTheRandom_isDrawnAgain() throws GeneralSecurityException {
      byte[] salt = Samples.bytes(7, 32);
      FixedRandom random = new FixedRandom(new byte[32], salt, Samples.sivKey());
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), random);
      assertThat(cipher.getIV()).isEqualTo(salt);
    }

    @Test
    void parametersAfterEncryption_openTheMessage() throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key());
      byte[] message = cipher.doFinal(Samples.plaintext(20));
      AlgorithmParameters parameters = cipher.getParameters();
      assertThat(parameters.getProvider()).isSameAs(Samples.VERNAM);
      assertThat(parameters.getParameterSpec(IvParameterSpec.class).getIV())
          .isEqualTo(cipher.getIV());
      Cipher other = Samples.cipher();
      other.init(Cipher.DECRYPT_MODE, Samples.key(), parameters);
      assertThat(other.doFinal(message)).isEqualTo(Samples.plaintext(20));
    }

    @Test
    void everyInitialization_drawsAnotherSalt() throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key());
      byte[] first = cipher.getIV();
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key());
      assertThat(cipher.getIV()).hasSize(32).isNotEqualTo(first);
    }

    @Test
    void withoutARandom_theProvidersOwnIsUsed() throws GeneralSecurityException {
      byte[] salt = Samples.bytes(8, 32);
      AeadCipherSpi spi = spi(new FixedRandom(salt, Samples.sivKey()));
      spi.engineInit(Cipher.ENCRYPT_MODE, Samples.key(), null);
      assertThat(spi.engineGetIV()).isEqualTo(salt);
    }

    @Test
    void nullSpecAndNullParameters_drawASalt() throws GeneralSecurityException {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), (AlgorithmParameterSpec) null);
      assertThat(cipher.getIV()).hasSize(32);
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), (AlgorithmParameters) null);
      assertThat(cipher.getIV()).hasSize(32);
    }

    @Test
    void decryption_isRefused() {
      assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, Samples.key()))
          .isExactlyInstanceOf(InvalidKeyException.class)
          .hasMessageContaining("salt");
      assertThatThrownBy(() -> cipher.init(Cipher.UNWRAP_MODE, Samples.key()))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(
              () -> cipher.init(Cipher.DECRYPT_MODE, Samples.key(), (AlgorithmParameterSpec) null))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    }
  }

  private static AeadCipherSpi spi(FixedRandom random) {
    return new AeadCipherSpi(new Format(Clock.systemUTC()), Samples.VERNAM, random);
  }
}
