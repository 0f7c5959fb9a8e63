package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.message.BytesForm;
import vernam.provider.VernamProvider;
import vernam.sponge.Sha3;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The messages that the standard {@code Cipher} can express, through it. */
class JcaVectorsTest {
  static Stream<VectorCase> messages() {
    return Stream.concat(Vectors.chunky2048("end_to_end"), Vectors.chunky2048("json_end_to_end"))
        .filter(vector -> vector.has("jca"));
  }

  /** Two messages are dated later than any clock of Java can tell; they can only be opened. */
  static Stream<VectorCase> datableMessages() {
    return messages()
        .filter(
            vector ->
                Long.compareUnsigned(vector.number("timestamp"), Instant.MAX.getEpochSecond()) < 0);
  }

  private static Cipher cipher(VectorCase vector, int mode, Clock clock) throws Exception {
    VectorCase jca = vector.object("jca");
    SecretKey key = new SecretKeySpec(jca.bytes("key_hex"), "Chunky2048");
    Cipher cipher = Cipher.getInstance("Chunky2048", new VernamProvider(clock));
    cipher.init(
        mode,
        key,
        new IvParameterSpec(jca.bytes("iv_hex")),
        new FixedRandom(vector.bytes("siv_key_hex")));
    if (!jca.node("aad_hex").isNull()) {
      cipher.updateAAD(jca.bytes("aad_hex"));
    }
    return cipher;
  }

  @ParameterizedTest(name = "{0} sealed")
  @MethodSource("datableMessages")
  void sealedByCipher(VectorCase vector) throws Exception {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(vector.number("timestamp")), ZoneOffset.UTC);
    byte[] sealed =
        cipher(vector, Cipher.ENCRYPT_MODE, clock).doFinal(vector.bytes("plaintext_hex"));
    VectorCase jca = vector.object("jca");
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
    byte[] sealed = BytesForm.toCipherInput(vector.bytes("bytes_hex"));
    Cipher cipher = cipher(vector, Cipher.DECRYPT_MODE, Clock.systemUTC());
    assertThat(cipher.doFinal(sealed)).isEqualTo(vector.bytes("plaintext_hex"));
  }
}
