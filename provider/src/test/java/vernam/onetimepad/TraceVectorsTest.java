package vernam.onetimepad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.ArgumentHash;
import vernam.cipher.HashKey;
import vernam.cipher.Padding;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Follows whole messages value by value, and the lengths of padding. */
class TraceVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> trace() {
    return Vectors.cases("onetimepad-0.18.json", "trace");
  }

  static Stream<VectorCase> padding() {
    return Vectors.cases("onetimepad-0.18.json", "padding");
  }

  private static StreamHmac validator(VectorCase trace) {
    return new StreamHmac(
        HashKey.of(trace.literal("key")), trace.text("salt"), trace.literal("pid"));
  }

  private static byte[] bytes(JsonNode block, String field) {
    return HEX.parseHex(block.get(field).textValue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void padding(VectorCase vector) {
    Literal salt = Literal.text(vector.text("salt"));
    assertThat(ArgumentHash.of(vector.literal("pid"), salt, vector.literal("key")))
        .isEqualTo(vector.bytes("padding_key_hex"));
    Padding padding =
        FooterPadding.derive(vector.literal("key"), vector.text("salt"), vector.literal("pid"));
    assertThat(vector.text("footer_512_hex")).startsWith(HEX.formatHex(padding.first(287)));
    for (JsonNode triple : vector.node("length_padding_blocks")) {
      long size = Layout.BODY + triple.get(0).longValue();
      assertThat(Padding.sizeFor(size)).isEqualTo(triple.get(1).intValue());
      assertThat(Layout.OUTPUT.blocksIn(Layout.OUTPUT.sealedSize(triple.get(0).longValue())))
          .isEqualTo(triple.get(2).longValue());
    }
  }

  @ParameterizedTest(name = "{0} padded plaintext")
  @MethodSource("trace")
  void paddedPlaintext(VectorCase trace) {
    byte[] plaintext = trace.bytes("plaintext_hex");
    int size = Padding.sizeFor(Layout.BODY + plaintext.length);
    Padding padding =
        FooterPadding.derive(trace.literal("key"), trace.text("salt"), trace.literal("pid"));
    byte[] padded =
        ByteBuffer.allocate(Layout.BODY + plaintext.length + size)
            .putLong(trace.number("timestamp"))
            .put(plaintext)
            .put(padding.first(size))
            .array();
    assertThat(padded).isEqualTo(trace.bytes("padded_hex"));
  }

  @ParameterizedTest(name = "{0} blocks, encrypting")
  @MethodSource("trace")
  void blocksWhenEncrypting(VectorCase trace) {
    StreamHmac validator = validator(trace).forEncryption();
    assertThat(validator.currentDigest()).isEqualTo(trace.bytes("current_digest_start_hex"));
    for (JsonNode block : trace.node("blocks")) {
      assertThat(validator.validatedXor(bytes(block, "plain_hex"), bytes(block, "pad_hex")))
          .isEqualTo(bytes(block, "cipher_hex"));
      assertThat(validator.currentDigest()).isEqualTo(bytes(block, "current_digest_hex"));
    }
    assertThat(validator.finish()).isEqualTo(trace.bytes("hmac"));
  }

  @ParameterizedTest(name = "{0} blocks, decrypting")
  @MethodSource("trace")
  void blocksWhenDecrypting(VectorCase trace) throws Exception {
    StreamHmac validator = validator(trace).forDecryption();
    List<byte[]> blocks = new ArrayList<>();
    for (JsonNode block : trace.node("blocks")) {
      blocks.add(bytes(block, "cipher_hex"));
      assertThat(validator.validatedXor(bytes(block, "cipher_hex"), bytes(block, "pad_hex")))
          .isEqualTo(bytes(block, "plain_hex"));
      validator.verifyCurrentDigest(bytes(block, "current_digest_hex"));
    }
    validator.finish();
    validator.verify(trace.bytes("hmac"));
    validator(trace).validatePreemptively(blocks, trace.bytes("hmac"));
  }

  @ParameterizedTest(name = "{0} pads")
  @MethodSource("trace")
  void pads(VectorCase trace) {
    BlockPads pads =
        new BlockPads(
            Keystream.start(
                trace.literal("key"), Literal.text(trace.text("salt")), trace.literal("pid")));
    byte[] output = new byte[Layout.BLOCK_SIZE];
    for (JsonNode block : trace.node("blocks")) {
      pads.apply(bytes(block, "plain_hex"), 0, output, 0);
      assertThat(output).isEqualTo(bytes(block, "cipher_hex"));
    }
  }
}
