package vernam.onetimepad17;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.ArgumentHash;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.onetimepad.BlockPads;
import vernam.onetimepad.Layout;
import vernam.sponge.Sha3;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class KeystreamVectorsTest {
  private static final byte[] NONE = "None".getBytes(StandardCharsets.US_ASCII);

  static Stream<VectorCase> keystream() {
    return Vectors.cases("onetimepad-0.17.json", "keystream");
  }

  private static KeystreamRatchet start(VectorCase vector) {
    return Keystream.start(
        HashKey.of(vector.literal("key")),
        Literal.text(vector.text("salt")),
        vector.literal("pid"));
  }

  private static String first(KeystreamRatchet keystream) {
    byte[] output = new byte[KeystreamRatchet.STEP_SIZE];
    keystream.first(output, 0);
    return HexFormat.of().formatHex(output);
  }

  private static String next(KeystreamRatchet keystream, byte[] entropy) {
    byte[] output = new byte[KeystreamRatchet.STEP_SIZE];
    keystream.next(entropy, output, 0);
    return HexFormat.of().formatHex(output);
  }

  @ParameterizedTest(name = "{0} seeds")
  @MethodSource("keystream")
  void seeds(VectorCase vector) {
    Literal key = vector.literal("key");
    Literal salt = Literal.text(vector.text("salt"));
    Literal pid = vector.literal("pid");
    assertThat(Literal.tuple(key, salt, pid).encode())
        .isEqualTo(vector.bytes("seed_0_input_utf8_hex"));
    byte[] seed0 = ArgumentHash.of(key, salt, pid);
    assertThat(seed0).isEqualTo(vector.bytes("seed_0_hex"));
    byte[] seed1 = ArgumentHash.of(key, salt, pid, Literal.bytes(seed0));
    assertThat(seed1).isEqualTo(vector.bytes("seed_1_hex"));
    byte[] digest = Sha3.sha3With512Bits().absorb(seed1).absorb(seed0).digest();
    assertThat(digest).isEqualTo(vector.bytes("kdf_0_start_digest_hex"));
    digest = Sha3.sha3With512Bits().absorb(digest).absorb(seed0).digest();
    assertThat(digest).isEqualTo(vector.bytes("kdf_1_start_digest_hex"));
    digest = Sha3.sha3With512Bits().absorb(digest).absorb(seed0).digest();
    assertThat(digest).isEqualTo(vector.bytes("kdf_2_start_digest_hex"));
  }

  @ParameterizedTest(name = "{0} without entropy")
  @MethodSource("keystream")
  void withoutEntropy(VectorCase vector) {
    KeystreamRatchet keystream = start(vector);
    JsonNode outputs = vector.node("no_entropy_outputs_hex");
    assertThat(first(keystream)).isEqualTo(outputs.get(0).textValue());
    for (int i = 1; i < outputs.size(); i++) {
      assertThat(next(keystream, NONE)).as("output %d", i).isEqualTo(outputs.get(i).textValue());
    }
  }

  @ParameterizedTest(name = "{0} with entropy")
  @MethodSource("keystream")
  void withEntropy(VectorCase vector) {
    KeystreamRatchet keystream = start(vector);
    JsonNode outputs = vector.object("with_entropy").node("outputs_hex");
    JsonNode entropy = vector.object("with_entropy").node("entropy");
    assertThat(outputs).hasSize(entropy.size() + 1);
    assertThat(first(keystream)).isEqualTo(outputs.get(0).textValue());
    for (int i = 0; i < entropy.size(); i++) {
      byte[] sent = VectorCase.literal(entropy.get(i)).encodeUnquoted();
      assertThat(next(keystream, sent)).isEqualTo(outputs.get(i + 1).textValue());
    }
  }

  @ParameterizedTest(name = "{0} pads")
  @MethodSource("keystream")
  void pads(VectorCase vector) {
    BlockPads pads = new BlockPads(start(vector));
    byte[] pad = new byte[Layout.BLOCK_SIZE];
    for (JsonNode expected : vector.node("first_pads_hex")) {
      pads.apply(new byte[Layout.BLOCK_SIZE], 0, pad, 0);
      assertThat(HexFormat.of().formatHex(pad)).isEqualTo(expected.textValue());
    }
  }
}
