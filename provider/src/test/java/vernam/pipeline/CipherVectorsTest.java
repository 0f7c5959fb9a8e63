package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.message.Chunky2048;
import vernam.message.Keystream;
import vernam.message.StreamHmac;
import vernam.message.TokenForm;
import vernam.message.WireFormat;
import vernam.onetimepad.BlockPads;
import vernam.vectors.FixedRandom;
import vernam.vectors.VectorCase;

/** Cipher stages, tokens and the maps of aiootp 0.18.1, by known answers. */
class CipherVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> ciphers() {
    return PipelineCases.ofKind("cipher");
  }

  static Stream<VectorCase> mapCiphers() {
    return PipelineCases.ofKind("map_cipher");
  }

  static Stream<VectorCase> tokens() {
    return PipelineCases.ofKind("token");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ciphers")
  void enciphering_givesTheKnownBlocksIvAndTag(VectorCase vector) {
    VectorCase expected = vector.object("expected");
    StreamHmac hmac = new StreamHmac(keys(vector).key(), keys(vector).salt(), keys(vector).pid());
    List<byte[]> blocks = Run.all(stage(vector, hmac.forEncryption()), blocks(vector, "blocks"));

    assertThat(blocks).containsExactlyElementsOf(blocks(expected, "ciphertext"));
    assertThat(hmac.syntheticIv()).isEqualTo(expected.bytes("synthetic_iv"));
    assertThat(hmac.finish()).isEqualTo(expected.bytes("hmac"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ciphers")
  void deciphering_givesTheBlocksBack(VectorCase vector) throws Exception {
    VectorCase expected = vector.object("expected");
    byte[] siv = expected.bytes("synthetic_iv");
    KeySet keys = keys(vector);
    StreamHmac hmac = new StreamHmac(keys.key(), keys.salt(), keys.pid(), siv);
    List<byte[]> verified =
        Run.all(
            SealedStages.verified(keys, siv, expected.bytes("hmac")),
            blocks(expected, "ciphertext"));

    assertThat(Run.all(stage(vector, hmac.forDecryption()), verified))
        .containsExactlyElementsOf(blocks(vector, "blocks"));
    hmac.finish();
    hmac.verify(expected.bytes("hmac"));
  }

  /** The older cipher is there for messages only, so its parts are put together here. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("mapCiphers")
  void mapsOf0181_haveTheKnownNamesBlocksAndTag(VectorCase vector) {
    KeySet keys = keys(vector);
    Literal salt = Literal.text(keys.salt());
    BlockPads pads = new BlockPads(vernam.onetimepad.Keystream.start(keys.key(), salt, keys.pid()));
    vernam.onetimepad.StreamHmac hmac =
        new vernam.onetimepad.StreamHmac(HashKey.of(keys.key()), keys.salt(), keys.pid())
            .forEncryption();
    List<byte[]> blocks = blocks(vector, "blocks");
    List<String> names = oldNames(keys, (int) vector.number("name_size"), blocks.size());
    List<List<String>> entries = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      byte[] output = new byte[256];
      pads.apply(blocks.get(i), 0, output, 0);
      hmac.update(output);
      entries.add(List.of(names.get(i), HEX.formatHex(output)));
    }

    List<List<String>> expected = new ArrayList<>();
    for (JsonNode entry : vector.object("expected").node("entries")) {
      expected.add(List.of(entry.get(0).textValue(), entry.get(1).textValue()));
    }
    assertThat(entries).isEqualTo(expected);
    assertThat(hmac.finish()).isEqualTo(vector.object("expected").bytes("hmac"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void tokens_areMadeAndRead(VectorCase vector) throws Exception {
    Literal key = PipelineCases.literal(vector.node("key"));
    Literal pid = PipelineCases.literal(vector.node("pid"));
    Clock clock = Clock.fixed(Instant.ofEpochSecond(vector.number("timestamp")), ZoneOffset.UTC);
    Chunky2048 sealing =
        new Chunky2048(
            key, clock, new FixedRandom(vector.bytes("cipher_salt"), vector.bytes("siv_key")));

    assertThat(sealing.makeToken(vector.bytes("data"), pid)).isEqualTo(vector.text("token"));
    assertThat(new Chunky2048(key).readToken(vector.text("token"), pid))
        .isEqualTo(vector.bytes("data"));
  }

  /** A message is what padding, enciphering and the tag make of it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void stages_makeAndOpenTheMessagesOfTokens(VectorCase vector) throws Exception {
    var message = TokenForm.decode(WireFormat.CHUNKY_2048, vector.text("token"));
    KeySet keys =
        new KeySet(
            PipelineCases.literal(vector.node("key")),
            vector.text("cipher_salt"),
            PipelineCases.literal(vector.node("pid")));
    Clock clock = Clock.fixed(Instant.ofEpochSecond(vector.number("timestamp")), ZoneOffset.UTC);
    StreamHmac hmac = new StreamHmac(keys.key(), keys.salt(), keys.pid()).forEncryption();
    var padded =
        CipherStages.padded(
            () ->
                new vernam.message.Padder(
                    WireFormat.CHUNKY_2048,
                    keys.key(),
                    keys.salt(),
                    keys.pid(),
                    clock,
                    new FixedRandom(vector.bytes("siv_key"))));

    List<byte[]> blocks =
        Run.all(
            CipherStages.encipher(keys, hmac),
            Run.all(padded, Run.cut(vector.bytes("data"), 1, 100)));
    assertThat(Run.join(blocks)).isEqualTo(message.blocks());
    assertThat(hmac.syntheticIv()).isEqualTo(message.syntheticIv());
    assertThat(hmac.finish()).isEqualTo(message.hmac());

    StreamHmac opening =
        new StreamHmac(keys.key(), keys.salt(), keys.pid(), message.syntheticIv()).forDecryption();
    List<byte[]> opened = Run.all(CipherStages.decipher(keys, opening), blocks);
    assertThat(Run.join(Run.all(CipherStages.depadded(keys), opened)))
        .isEqualTo(vector.bytes("data"));
  }

  @Test
  void everyCase_hasItsTest() {
    assertThat(ciphers()).hasSize(6);
    assertThat(mapCiphers()).hasSize(2);
    assertThat(tokens()).hasSize(5);
  }

  private static KeySet keys(VectorCase vector) {
    return new KeySet(
        PipelineCases.literal(vector.node("key")),
        vector.text("salt"),
        PipelineCases.literal(vector.node("pid")));
  }

  private static Stage<byte[], byte[]> stage(VectorCase vector, StreamHmac hmac) {
    KeySet keys = keys(vector);
    if (vector.text("stage").equals("bytes_encipher")) {
      return hmac.isEncrypting()
          ? CipherStages.encipher(keys, hmac)
          : CipherStages.decipher(keys, hmac);
    }
    Keystream keystream =
        Keystream.start(WireFormat.CHUNKY_2048, keys.key(), Literal.text(keys.salt()), keys.pid());
    return CipherStages.xor(keystream, hmac);
  }

  private static List<byte[]> blocks(VectorCase vector, String field) {
    List<byte[]> blocks = new ArrayList<>();
    vector.node(field).forEach(block -> blocks.add(HEX.parseHex(block.textValue())));
    return blocks;
  }

  private static List<String> oldNames(KeySet keys, int size, int count) {
    StringBuilder text = new StringBuilder();
    Literal salt = Literal.text(keys.salt());
    try (var stream = Keys.hex(WireFormat.ONE_TIME_PAD, keys.key(), salt, Literal.integer(0))) {
      while (text.length() < size * count) {
        text.append(((Step.Yielded<String, Literal>) stream.resume(null)).item());
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(text.substring(size * i, size * (i + 1)));
    }
    return names;
  }
}
