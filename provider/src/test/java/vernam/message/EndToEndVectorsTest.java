package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.Encryptor;
import vernam.cipher.HashKey;
import vernam.spec.MalformedMessageException;
import vernam.sponge.Sha3;
import vernam.vectors.VectorCase;

/** Whole messages of all releases, with keys and pids of all types, in all their forms. */
class EndToEndVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<Arguments> messages() {
    return Release.cases("end_to_end", "json_end_to_end");
  }

  /** Some are dated later than any clock of Java can tell; these can only be opened. */
  static Stream<Arguments> messagesThatAreMade() {
    return messages()
        .filter(row -> row.get()[0] != Release.ONE_TIME_PAD_017)
        .filter(
            row -> {
              long timestamp = ((VectorCase) row.get()[1]).number("timestamp");
              return timestamp >= 0 && timestamp <= Instant.MAX.getEpochSecond();
            });
  }

  static Stream<Arguments> embeddedFooter() {
    return Release.cases("embedded_footer");
  }

  private static boolean losesItsSalt(VectorCase vector) {
    return vector.has("salt_case_lost_in_bytes_form");
  }

  /** Encrypts in pieces of 100 bytes, so that blocks and calls do not fall together. */
  private static byte[] encrypt(Release release, VectorCase vector) {
    Encryptor encryption = encryption(release, vector);
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

  private static Encryptor encryption(Release release, VectorCase vector) {
    return release == Release.CHUNKY_2048
        ? new vernam.chunky2048.Encryption(
            HashKey.of(vector.literal("key")),
            vector.text("salt"),
            vector.literal("pid"),
            vector.number("timestamp"),
            vector.bytes("siv_key_hex"))
        : new vernam.onetimepad.Encryption(
            HashKey.of(vector.literal("key")),
            vector.text("salt"),
            vector.literal("pid"),
            vector.number("timestamp"));
  }

  private static void assertJson(VectorCase vector, SealedMessage message) {
    String json = DictionaryForm.toJson(message);
    if (vector.has("dict_json")) {
      assertThat(json).isEqualTo(vector.text("dict_json"));
    } else {
      assertThat(Sha3.sha3With256Bits().absorb(json.getBytes(StandardCharsets.US_ASCII)).digest())
          .isEqualTo(vector.bytes("dict_json_sha3_256"));
    }
  }

  private static SealedMessage message(Release release, VectorCase vector) throws Exception {
    return vector.has("dict_json")
        ? release.dictionary(vector.text("dict_json"))
        : BytesForm.decode(release.format, vector.bytes("bytes_hex"));
  }

  @ParameterizedTest(name = "{0} {1} encrypted in pieces")
  @MethodSource("messagesThatAreMade")
  void encryptedInPieces(Release release, VectorCase vector) throws Exception {
    SealedMessage message =
        SealedMessage.fromOutput(release.format, vector.text("salt"), encrypt(release, vector));
    assertThat(message.blockCount()).isEqualTo((int) vector.number("blocks"));
    assertThat(HEX.formatHex(message.hmac())).isEqualTo(vector.text("hmac"));
    if (vector.has("synthetic_iv")) {
      assertThat(HEX.formatHex(message.syntheticIv())).isEqualTo(vector.text("synthetic_iv"));
    }
    assertJson(vector, message);
  }

  @ParameterizedTest(name = "{0} {1} sealed")
  @MethodSource("messagesThatAreMade")
  void sealed(Release release, VectorCase vector) throws Exception {
    if (losesItsSalt(vector)) {
      assertThatThrownBy(() -> release.seal(vector))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the salt of a new message is lowercase");
      return;
    }
    SealedMessage message = release.seal(vector);
    assertJson(vector, message);
    assertThat(message).isEqualTo(message(release, vector));
    if (vector.has("bytes_hex")) {
      assertThat(HEX.formatHex(BytesForm.encode(message))).isEqualTo(vector.text("bytes_hex"));
    }
  }

  @ParameterizedTest(name = "{0} {1} forms")
  @MethodSource("messages")
  void forms(Release release, VectorCase vector, @TempDir Path folder) throws Exception {
    SealedMessage message = message(release, vector);
    assertJson(vector, message);
    assertThat(DictionaryForm.decode(release.format, DictionaryForm.encode(message)))
        .isEqualTo(message);
    if (losesItsSalt(vector)) {
      assertThatThrownBy(() -> BytesForm.encode(message))
          .isInstanceOf(MalformedMessageException.class);
      return;
    }
    byte[] bytes = BytesForm.encode(message);
    assertThat(bytes.length)
        .isEqualTo((int) (release.format.headerSize() + 256 * vector.number("blocks")));
    assertThat(BytesForm.decode(release.format, bytes)).isEqualTo(message);
    assertThat(
            SealedMessage.fromCipherOutput(
                release.format, message.saltBytes(), message.toCipherInput()))
        .isEqualTo(message);
    if (vector.has("bytes_hex")) {
      assertThat(HEX.formatHex(bytes)).isEqualTo(vector.text("bytes_hex"));
    }
    if (vector.has("token")) {
      assertThat(TokenForm.encode(message)).isEqualTo(vector.text("token"));
      assertThat(TokenForm.decode(release.format, vector.text("token"))).isEqualTo(message);
    }
    Path file = folder.resolve("message");
    FileForm.write(file, message);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(FileForm.read(release.format, file)).isEqualTo(message);
    if (bytes[0] != 0) {
      assertThat(AsciiForm.decode(release.format, AsciiForm.encode(message))).isEqualTo(message);
    }
  }

  @ParameterizedTest(name = "{0} {1} opened")
  @MethodSource("messages")
  void opened(Release release, VectorCase vector) throws Exception {
    SealedMessage message = message(release, vector);
    assertThat(release.open(message, vector, 0)).isEqualTo(vector.bytes("plaintext_hex"));
    if (vector.has("json_text")) {
      assertThat(release.openJson(message, vector)).isEqualTo(vector.text("json_text"));
    }
  }

  @ParameterizedTest(name = "{0} {1} embedded footer")
  @MethodSource
  void embeddedFooter(Release release, VectorCase vector) throws Exception {
    SealedMessage message = BytesForm.decode(release.format, vector.bytes("bytes_hex"));
    if (release != Release.ONE_TIME_PAD_017) {
      assertThat(release.seal(vector)).isEqualTo(message);
      assertThat(
              SealedMessage.fromOutput(
                  release.format, vector.text("salt"), encrypt(release, vector)))
          .isEqualTo(message);
    }
    assertThat(release.open(message, vector, 0)).isEqualTo(vector.bytes("decrypted_hex"));
  }
}
