package vernam.onetimepad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.provider.VernamProvider;
import vernam.spec.DangerousSaltParameterSpec;
import vernam.spec.MessageExpiredException;
import vernam.spec.MessageParameterSpec;
import vernam.sponge.Sha3;
import vernam.vectors.VectorCase;

/** The messages that the standard {@code Cipher} can express, through it. */
class JcaVectorsTest {
  static Stream<VectorCase> messages() {
    return Known.messages().filter(vector -> vector.has("jca"));
  }

  /** Messages dated later than any clock of Java can tell can only be opened. */
  static Stream<VectorCase> datableMessages() {
    return messages()
        .filter(
            vector ->
                Long.compareUnsigned(vector.number("timestamp"), Instant.MAX.getEpochSecond()) < 0);
  }

  static Stream<VectorCase> ttl() {
    return Known.cases("ttl").filter(Known::isForCipher);
  }

  static Stream<VectorCase> negative() {
    return Known.cases("negative").filter(Known::isForCipher);
  }

  static Stream<VectorCase> embeddedFooter() {
    return Known.cases("embedded_footer");
  }

  private static Cipher cipher(
      int mode, byte[] keyBytes, AlgorithmParameterSpec spec, byte[] aad, long now)
      throws GeneralSecurityException {
    SecretKey key = new SecretKeySpec(keyBytes, "OneTimePad");
    Cipher cipher = Cipher.getInstance("OneTimePad", new VernamProvider(clock(now)));
    cipher.init(mode, key, spec);
    cipher.updateAAD(aad);
    return cipher;
  }

  private static Clock clock(long seconds) {
    long known = Math.min(Instant.MAX.getEpochSecond(), Math.max(0, seconds));
    return Clock.fixed(Instant.ofEpochSecond(known), ZoneOffset.UTC);
  }

  private static Duration seconds(BigDecimal seconds) {
    return Duration.ofSeconds(
        seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
  }

  private static byte[] open(VectorCase vector) throws GeneralSecurityException {
    byte[] message = vector.object("input").bytes("bytes_hex");
    BigDecimal ttl = new BigDecimal(vector.node("ttl").asText());
    byte[] salt = Known.salt(message);
    AlgorithmParameterSpec spec =
        ttl.signum() == 0
            ? new IvParameterSpec(salt)
            : new MessageParameterSpec(salt, seconds(ttl));
    return cipher(
            Cipher.DECRYPT_MODE, Known.key(vector), spec, Known.aad(vector), vector.number("now"))
        .doFinal(Known.cipherInput(message));
  }

  @ParameterizedTest(name = "{0} sealed")
  @MethodSource("datableMessages")
  void sealedByCipher(VectorCase vector) throws Exception {
    VectorCase jca = vector.object("jca");
    byte[] sealed =
        cipher(
                Cipher.ENCRYPT_MODE,
                jca.bytes("key_hex"),
                new DangerousSaltParameterSpec(jca.bytes("iv_hex")),
                jca.node("aad_hex").isNull() ? new byte[0] : jca.bytes("aad_hex"),
                vector.number("timestamp"))
            .doFinal(vector.bytes("plaintext_hex"));
    assertThat(sealed).isEqualTo(Known.cipherInput(vector.bytes("bytes_hex")));
    if (jca.has("ciphertext_hex")) {
      assertThat(sealed).isEqualTo(jca.bytes("ciphertext_hex"));
    } else {
      assertThat(Sha3.sha3With256Bits().absorb(sealed).digest())
          .isEqualTo(jca.bytes("ciphertext_sha3_256"));
    }
  }

  @ParameterizedTest(name = "{0} opened")
  @MethodSource("messages")
  void openedByCipher(VectorCase vector) throws Exception {
    VectorCase jca = vector.object("jca");
    byte[] opened =
        cipher(
                Cipher.DECRYPT_MODE,
                jca.bytes("key_hex"),
                new IvParameterSpec(jca.bytes("iv_hex")),
                jca.node("aad_hex").isNull() ? new byte[0] : jca.bytes("aad_hex"),
                0)
            .doFinal(Known.cipherInput(vector.bytes("bytes_hex")));
    assertThat(opened).isEqualTo(vector.bytes("plaintext_hex"));
  }

  @ParameterizedTest(name = "{0} embedded footer")
  @MethodSource
  void embeddedFooter(VectorCase vector) throws Exception {
    byte[] message = vector.bytes("bytes_hex");
    Cipher sealing =
        cipher(
            Cipher.ENCRYPT_MODE,
            Known.key(vector),
            new DangerousSaltParameterSpec(vector.bytes("salt")),
            Known.aad(vector),
            vector.number("timestamp"));
    assertThat(sealing.doFinal(vector.bytes("plaintext_hex")))
        .isEqualTo(Known.cipherInput(message));
    Cipher opening =
        cipher(
            Cipher.DECRYPT_MODE,
            Known.key(vector),
            new IvParameterSpec(vector.bytes("salt")),
            Known.aad(vector),
            0);
    assertThat(opening.doFinal(Known.cipherInput(message)))
        .isEqualTo(vector.bytes("decrypted_hex"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void ttl(VectorCase vector) throws Exception {
    if (new BigDecimal(vector.node("ttl").asText()).signum() < 0) {
      // Where the reference takes a negative limit, ours cannot be made.
      assertThatThrownBy(() -> open(vector)).isExactlyInstanceOf(IllegalArgumentException.class);
    } else if (vector.text("result").equals("ok")) {
      assertThat(open(vector)).isEqualTo(vector.bytes("value_hex"));
    } else if (vector.text("error").equals("TimeoutError")) {
      BigDecimal excess = new BigDecimal(vector.node("error_value").asText());
      assertThatThrownBy(() -> open(vector))
          .isInstanceOfSatisfying(
              MessageExpiredException.class,
              e -> assertThat(e.excess()).isEqualTo(seconds(excess)));
    } else {
      assertThatThrownBy(() -> open(vector)).isExactlyInstanceOf(AEADBadTagException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void negative(VectorCase vector) {
    assertThatThrownBy(() -> open(vector))
        .isInstanceOfAny(AEADBadTagException.class, InvalidAlgorithmParameterException.class);
  }
}
