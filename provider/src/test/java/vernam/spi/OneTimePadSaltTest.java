package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.DangerousSaltParameterSpec;
import vernam.spec.MessageParameterSpec;

/** A repeated salt would show the plaintexts of OneTimePad, so none is taken by accident. */
class OneTimePadSaltTest {
  private final Cipher cipher = cipher();

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("OneTimePad", Samples.VERNAM);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<AlgorithmParameterSpec> ordinarySpecs() {
    return Stream.of(
        Samples.salt(),
        new MessageParameterSpec(Samples.saltBytes()),
        new MessageParameterSpec(Samples.saltBytes(), Duration.ofDays(1)));
  }

  @ParameterizedTest
  @MethodSource("ordinarySpecs")
  void ordinarySalt_isRefusedForEncryption(AlgorithmParameterSpec spec) {
    assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), spec))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class)
        .hasMessageContaining("DangerousSaltParameterSpec");
    assertThatThrownBy(() -> cipher.init(Cipher.WRAP_MODE, Samples.key(), spec))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @ParameterizedTest
  @MethodSource("ordinarySpecs")
  void ordinarySalt_isTakenForDecryption(AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    byte[] message = sealed();
    cipher.init(Cipher.DECRYPT_MODE, Samples.key(), spec);
    assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(5));
  }

  @Test
  void saltInAlgorithmParameters_isRefusedForEncryptionOnly() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("OneTimePad", Samples.VERNAM);
    parameters.init(Samples.salt());
    assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), parameters))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    byte[] message = sealed();
    cipher.init(Cipher.DECRYPT_MODE, Samples.key(), parameters);
    assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(5));
  }

  @Test
  void dangerousSalt_isTakenInBothDirections() throws GeneralSecurityException {
    byte[] message = sealed();
    assertThat(cipher.getIV()).isEqualTo(Samples.saltBytes());
    cipher.init(Cipher.DECRYPT_MODE, Samples.key(), dangerous());
    assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(5));
  }

  @Test
  void dangerousSalt_isRefusedTwiceInARow() throws GeneralSecurityException {
    sealed();
    assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), dangerous()))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @Test
  void dangerousSaltOfZeros_isRefused() {
    DangerousSaltParameterSpec zero = new DangerousSaltParameterSpec(new byte[32]);
    assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), zero))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @Test
  void dangerousSaltOfAnotherSize_cannotBeMade() {
    assertThatThrownBy(() -> new DangerousSaltParameterSpec(new byte[31]))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dangerousSalt_isNotSharedWithTheCaller() {
    byte[] given = Samples.saltBytes();
    DangerousSaltParameterSpec spec = new DangerousSaltParameterSpec(given);
    given[0]++;
    spec.salt()[1]++;
    assertThat(spec.salt()).isEqualTo(Samples.saltBytes());
  }

  @Test
  void dangerousSalt_isAnOrdinaryOneForChunky2048() throws GeneralSecurityException {
    Cipher chunky2048 = Samples.cipher();
    chunky2048.init(Cipher.ENCRYPT_MODE, Samples.key(), dangerous(), Samples.random());
    assertThat(chunky2048.doFinal(Samples.plaintext(5)))
        .isEqualTo(Samples.sealed(Samples.plaintext(5)));
  }

  @Test
  void withoutParameters_aSaltIsDrawnAndOpensTheMessage() throws GeneralSecurityException {
    SecretKey key = KeyGenerator.getInstance("OneTimePad", Samples.VERNAM).generateKey();
    assertThat(key.getAlgorithm()).isEqualTo("OneTimePad");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] message = cipher.doFinal(Samples.plaintext(300));
    assertThat(message).hasSize(2 * 256 + 32);
    AlgorithmParameters parameters = cipher.getParameters();
    assertThat(parameters.getAlgorithm()).isEqualTo("OneTimePad");
    cipher.init(Cipher.DECRYPT_MODE, key, parameters);
    assertThat(cipher.doFinal(message)).isEqualTo(Samples.plaintext(300));
  }

  @Test
  void decryptionWithoutASalt_isRefused() {
    assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, Samples.key()))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  private byte[] sealed() throws GeneralSecurityException {
    cipher.init(Cipher.ENCRYPT_MODE, Samples.key(), dangerous());
    return cipher.doFinal(Samples.plaintext(5));
  }

  private static DangerousSaltParameterSpec dangerous() {
    return new DangerousSaltParameterSpec(Samples.saltBytes());
  }
}
