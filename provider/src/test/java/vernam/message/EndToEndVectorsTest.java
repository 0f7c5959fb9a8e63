package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.chunky2048.Encryption;
import vernam.spec.MalformedMessageException;
import vernam.sponge.Sha3;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Whole messages, with keys and pids of all types, in all their forms. */
class EndToEndVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> messages() {
    return Stream.concat(Vectors.chunky2048("end_to_end"), Vectors.chunky2048("json_end_to_end"));
  }

  private static boolean losesItsSalt(VectorCase vector) {
    return vector.has("salt_case_lost_in_bytes_form");
  }

  /** Encrypts in pieces of 100 bytes, so that blocks and calls do not fall together. */
  private static byte[] encrypt(VectorCase vector) {
    Encryption encryption =
        new Encryption(
            vector.literal("key"),
            vector.text("salt"),
            vector.literal("pid"),
            vector.number("timestamp"),
            vector.bytes("siv_key_hex"));
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

  private static String json(DictionaryForm message) {
    List<BigInteger> blocks = message.ciphertext();
    return "{\"ciphertext\": ["
        + blocks.stream().map(BigInteger::toString).collect(Collectors.joining(", "))
        + "], \"hmac\": \""
        + message.hmac()
        + "\", \"salt\": \""
        + message.salt()
        + "\", \"synthetic_iv\": \""
        + message.syntheticIv()
        + "\"}";
  }

  @ParameterizedTest(name = "{0} encrypted")
  @MethodSource("messages")
  void encrypted(VectorCase vector) throws Exception {
    byte[] message = BytesForm.fromCipherOutput(vector.bytes("salt"), encrypt(vector));
    assertThat(message.length).isEqualTo(80 + 256 * vector.number("blocks"));
    if (losesItsSalt(vector)) {
      DictionaryForm dictionary = Messages.dictionary(vector.text("dict_json"));
      DictionaryForm own = DictionaryForm.fromBytes(message);
      assertThat(own.ciphertext()).isEqualTo(dictionary.ciphertext());
      assertThat(own.hmac()).isEqualTo(dictionary.hmac());
      assertThatThrownBy(dictionary::toBytes).isInstanceOf(MalformedMessageException.class);
      return;
    }
    DictionaryForm dictionary = DictionaryForm.fromBytes(message);
    assertThat(dictionary.hmac()).isEqualTo(vector.text("hmac"));
    assertThat(dictionary.syntheticIv()).isEqualTo(vector.text("synthetic_iv"));
    assertThat(dictionary.toBytes()).isEqualTo(message);
    if (vector.has("dict_json")) {
      assertThat(json(dictionary)).isEqualTo(vector.text("dict_json"));
    } else {
      byte[] text = json(dictionary).getBytes(StandardCharsets.US_ASCII);
      assertThat(Sha3.sha3With256Bits().absorb(text).digest())
          .isEqualTo(vector.bytes("dict_json_sha3_256"));
    }
    if (vector.has("bytes_hex")) {
      assertThat(HEX.formatHex(message)).isEqualTo(vector.text("bytes_hex"));
    }
    if (vector.has("token")) {
      assertThat(TokenForm.encode(message)).isEqualTo(vector.text("token"));
      assertThat(TokenForm.decode(vector.text("token"))).isEqualTo(message);
    }
  }

  @ParameterizedTest(name = "{0} decrypted")
  @MethodSource("messages")
  void decrypted(VectorCase vector) throws Exception {
    DictionaryForm message =
        vector.has("dict_json")
            ? Messages.dictionary(vector.text("dict_json"))
            : DictionaryForm.fromBytes(vector.bytes("bytes_hex"));
    assertThat(Messages.decrypt(message, vector, vector.number("timestamp"), null))
        .isEqualTo(vector.bytes("plaintext_hex"));
  }

  @ParameterizedTest(name = "{0} embedded footer")
  @MethodSource
  void embeddedFooter(VectorCase vector) throws Exception {
    byte[] message = BytesForm.fromCipherOutput(vector.bytes("salt"), encrypt(vector));
    assertThat(message).isEqualTo(vector.bytes("bytes_hex"));
    assertThat(Messages.decrypt(DictionaryForm.fromBytes(message), vector, 0, null))
        .isEqualTo(vector.bytes("decrypted_hex"));
  }

  static Stream<VectorCase> embeddedFooter() {
    return Vectors.chunky2048("embedded_footer");
  }
}
