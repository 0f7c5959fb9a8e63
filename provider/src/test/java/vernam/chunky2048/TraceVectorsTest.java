package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.cipher.Padding;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Follows whole messages value by value. */
class TraceVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> trace() {
    return Vectors.chunky2048("trace");
  }

  private static StreamHmac validator(VectorCase trace) {
    return new StreamHmac(
        HashKey.of(trace.literal("key")), trace.text("salt"), trace.literal("pid"));
  }

  private static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  @ParameterizedTest(name = "{0} keys and padding")
  @MethodSource("trace")
  void keysAndPadding(VectorCase trace) {
    Literal key = trace.literal("key");
    Literal salt = Literal.text(trace.text("salt"));
    Literal pid = trace.literal("pid");
    byte[] encodedKey = ArgumentHash.of(Domain.KDF.literal(), key, pid, salt, key);
    assertThat(hex(encodedKey)).isEqualTo(trace.text("E0_hex"));
    Literal empty = Literal.text("");
    assertThat(
            hex(
                ArgumentHash.of(
                    Domain.KDF.literal(),
                    Literal.text(trace.text("E0_hex")),
                    Literal.text(trace.text("synthetic_iv")),
                    Literal.integer(0),
                    empty,
                    empty)))
        .isEqualTo(trace.text("E1_hex"));
    Padding padding = FooterPadding.derive(key, trace.text("salt"), pid);
    assertThat(trace.text("footer_512_hex")).startsWith(hex(padding.first(287)));
    byte[] plaintext = trace.bytes("plaintext_hex");
    int paddingSize = Padding.sizeFor(Layout.BODY + plaintext.length);
    ByteBuffer padded = ByteBuffer.allocate(Layout.BODY + plaintext.length + paddingSize);
    padded.putLong(trace.number("timestamp")).put(trace.bytes("siv_key_hex")).put(plaintext);
    padded.put(padding.first(paddingSize));
    assertThat(hex(padded.array())).isEqualTo(trace.text("padded_hex"));
  }

  @ParameterizedTest(name = "{0} blocks, encrypting")
  @MethodSource("trace")
  void blocksWhenEncrypting(VectorCase trace) {
    StreamHmac validator = validator(trace).forEncryption();
    assertThat(hex(validator.currentMacDigest())).isEqualTo(trace.text("mac_start_digest_hex"));
    JsonNode blocks = trace.node("blocks");
    byte[] firstBlock = HEX.parseHex(blocks.get(0).get("plain_hex").textValue());
    assertThat(hex(validator.deriveSiv(firstBlock))).isEqualTo(trace.text("synthetic_iv"));
    validator.setSiv(trace.text("synthetic_iv"));
    for (JsonNode block : blocks) {
      assertThat(hex(validator.currentMacDigest()))
          .isEqualTo(block.get("mac_digest_before_hex").textValue());
      byte[] cipher =
          validator.validatedXor(
              HEX.parseHex(block.get("plain_hex").textValue()),
              HEX.parseHex(block.get("pad_hex").textValue()));
      assertThat(hex(cipher)).isEqualTo(block.get("cipher_hex").textValue());
      assertThat(hex(validator.currentMacDigest()))
          .isEqualTo(block.get("mac_digest_after_hex").textValue());
      assertBlockIds(validator, block, cipher);
      assertThat(hex(validator.currentDigest()))
          .isEqualTo(block.get("current_digest_hex").textValue());
    }
    assertThat(hex(validator.finish())).isEqualTo(trace.text("hmac"));
  }

  @ParameterizedTest(name = "{0} blocks, decrypting")
  @MethodSource("trace")
  void blocksWhenDecrypting(VectorCase trace) throws Exception {
    StreamHmac validator =
        new StreamHmac(
                HashKey.of(trace.literal("key")),
                trace.text("salt"),
                trace.literal("pid"),
                trace.text("synthetic_iv"))
            .forDecryption();
    for (JsonNode block : trace.node("blocks")) {
      byte[] cipher = HEX.parseHex(block.get("cipher_hex").textValue());
      assertBlockIds(validator, block, cipher);
      byte[] plain = validator.validatedXor(cipher, HEX.parseHex(block.get("pad_hex").textValue()));
      assertThat(hex(plain)).isEqualTo(block.get("plain_hex").textValue());
      validator.verifyCurrentDigest(HEX.parseHex(block.get("current_digest_hex").textValue()));
    }
    validator.finish();
    validator.verify(trace.bytes("hmac"));
  }

  @ParameterizedTest(name = "{0} pads")
  @MethodSource("trace")
  void pads(VectorCase trace) {
    Literal key = trace.literal("key");
    Literal pid = trace.literal("pid");
    byte[] discarded = new byte[KeystreamRatchet.STEP_SIZE];
    Keystream.start(key, Literal.text(trace.text("salt")), pid).first(discarded, 0);
    assertThat(hex(discarded)).isEqualTo(trace.text("discarded_out_0_hex"));
    BlockPads pads = new BlockPads(HashKey.of(key), trace.text("salt"), pid);
    byte[] output = new byte[Layout.BLOCK_SIZE];
    for (JsonNode block : trace.node("blocks")) {
      byte[] seed = block.get("seed").textValue().getBytes(StandardCharsets.US_ASCII);
      pads.apply(seed, new byte[Layout.BLOCK_SIZE], 0, output, 0);
      assertThat(hex(output)).isEqualTo(block.get("pad_hex").textValue());
    }
  }

  private static void assertBlockIds(StreamHmac validator, JsonNode block, byte[] cipher) {
    assertThat(block.get("block_ids_hex")).isNotEmpty();
    for (Map.Entry<String, JsonNode> id : block.get("block_ids_hex").properties()) {
      assertThat(hex(validator.nextBlockId(cipher, Integer.parseInt(id.getKey()))))
          .isEqualTo(id.getValue().textValue());
    }
  }
}
