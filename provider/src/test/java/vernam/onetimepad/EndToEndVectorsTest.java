package vernam.onetimepad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.vectors.VectorCase;

/** Whole messages, with keys and pids of all types. */
class EndToEndVectorsTest {
  static Stream<VectorCase> messages() {
    return Known.messages();
  }

  /** Encrypts in pieces of 100 bytes, so that blocks and calls do not fall together. */
  private static byte[] encrypt(VectorCase vector) {
    Encryption encryption =
        new Encryption(
            HashKey.of(vector.literal("key")),
            vector.text("salt"),
            vector.literal("pid"),
            vector.number("timestamp"));
    byte[] plaintext = vector.bytes("plaintext_hex");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] buffer = new byte[1000];
    for (int at = 0; at < plaintext.length; at += 100) {
      int size = Math.min(100, plaintext.length - at);
      assertThat(encryption.updateSize(size)).isLessThanOrEqualTo(buffer.length);
      output.write(buffer, 0, encryption.update(plaintext, at, size, buffer, 0));
    }
    assertThat(encryption.finishSize(0)).isLessThanOrEqualTo(buffer.length);
    output.write(buffer, 0, encryption.finish(buffer, 0));
    return output.toByteArray();
  }

  @ParameterizedTest(name = "{0} encrypted")
  @MethodSource("messages")
  void encrypted(VectorCase vector) {
    byte[] message = encrypt(vector);
    assertThat(message).hasSize((int) (256 * vector.number("blocks") + 32));
    assertThat(message).isEqualTo(Known.cipherInput(vector.bytes("bytes_hex")));
  }

  @ParameterizedTest(name = "{0} decrypted")
  @MethodSource("messages")
  void decrypted(VectorCase vector) throws Exception {
    byte[] message = vector.bytes("bytes_hex");
    SealedMessage sealed =
        new SealedMessage(
            vector.text("salt"),
            Arrays.copyOf(message, Layout.HMAC_SIZE),
            message,
            Layout.BYTES_BLOCKS,
            (int) vector.number("blocks"));
    Decryption decryption =
        new Decryption(HashKey.of(vector.literal("key")), vector.literal("pid"));
    try (Plaintext plaintext = decryption.decrypt(sealed, 0, null)) {
      assertThat(plaintext.toBytes()).isEqualTo(vector.bytes("plaintext_hex"));
    }
  }
}
