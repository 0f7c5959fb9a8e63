package vernam.onetimepad17;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.ArgumentHash;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.cipher.Padding;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.onetimepad.BlockPads;
import vernam.onetimepad.FooterPadding;
import vernam.onetimepad.Layout;
import vernam.onetimepad.SealedMessage;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Follows whole messages value by value, and the lengths of padding. */
class TraceVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> trace() {
    return Vectors.cases("onetimepad-0.17.json", "trace");
  }

  static Stream<VectorCase> padding() {
    return Vectors.cases("onetimepad-0.17.json", "padding");
  }

  private static byte[] bytes(JsonNode block, String field) {
    return HEX.parseHex(block.get(field).textValue());
  }

  private static KeystreamRatchet keystream(VectorCase trace) {
    return Keystream.start(
        HashKey.of(trace.literal("key")), Literal.text(trace.text("salt")), trace.literal("pid"));
  }

  private static SealedMessage message(VectorCase trace) {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (JsonNode block : trace.node("blocks")) {
      blocks.writeBytes(bytes(block, "cipher_hex"));
    }
    return new SealedMessage(
        trace.text("salt"),
        trace.bytes("hmac"),
        blocks.toByteArray(),
        0,
        blocks.size() / Layout.BLOCK_SIZE);
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
      assertThat((size + Padding.sizeFor(size)) / Layout.BLOCK_SIZE)
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
    assertThat(trace.text("footer_512_hex")).startsWith(HEX.formatHex(padding.first(287)));
    byte[] padded =
        ByteBuffer.allocate(Layout.BODY + plaintext.length + size)
            .putLong(trace.number("timestamp"))
            .put(plaintext)
            .put(padding.first(size))
            .array();
    assertThat(padded).isEqualTo(trace.bytes("padded_hex"));
  }

  @ParameterizedTest(name = "{0} first output and pads")
  @MethodSource("trace")
  void firstOutputAndPads(VectorCase trace) {
    byte[] first = new byte[KeystreamRatchet.STEP_SIZE];
    keystream(trace).first(first, 0);
    assertThat(first).isEqualTo(trace.bytes("out_0_hex"));
    BlockPads pads = new BlockPads(keystream(trace));
    byte[] output = new byte[Layout.BLOCK_SIZE];
    for (JsonNode block : trace.node("blocks")) {
      pads.apply(bytes(block, "pad_hex"), 0, output, 0);
      assertThat(output).isEqualTo(new byte[Layout.BLOCK_SIZE]);
    }
  }

  @ParameterizedTest(name = "{0} tag")
  @MethodSource("trace")
  void tag(VectorCase trace) {
    Literal key = trace.literal("key");
    byte[] x = ListHmac.unkeyed(message(trace), trace.literal("pid"));
    assertThat(HEX.formatHex(x)).isEqualTo(trace.text("hmac_X"));
    byte[] y = ListHmac.keyed(x, key);
    assertThat(HEX.formatHex(y)).isEqualTo(trace.text("hmac_Y"));
    assertThat(ListHmac.of(message(trace), key, trace.literal("pid")))
        .isEqualTo(trace.bytes("hmac"));
  }

  @ParameterizedTest(name = "{0} decrypted")
  @MethodSource("trace")
  void decrypted(VectorCase trace) throws Exception {
    Decryption decryption = new Decryption(HashKey.of(trace.literal("key")), trace.literal("pid"));
    try (Plaintext plaintext = decryption.decrypt(message(trace), 0, null)) {
      assertThat(plaintext.toBytes()).isEqualTo(trace.bytes("plaintext_hex"));
    }
  }
}
