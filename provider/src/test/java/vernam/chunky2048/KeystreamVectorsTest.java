package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.sponge.Sha3;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class KeystreamVectorsTest {
  private static final byte[] NONE = "None".getBytes(StandardCharsets.US_ASCII);

  static Stream<VectorCase> keystream() {
    return Vectors.chunky2048("keystream");
  }

  private static KeystreamRatchet start(VectorCase vector) {
    return Keystream.start(
        vector.literal("key"), Literal.text(vector.text("salt")), vector.literal("pid"));
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
    Literal domain = Domain.CHUNKY_2048.literal();
    Literal key = vector.literal("key");
    Literal salt = Literal.text(vector.text("salt"));
    Literal pid = vector.literal("pid");
    assertThat(Literal.tuple(domain, key, salt, pid).encode())
        .isEqualTo(vector.bytes("seed_0_input_utf8_hex"));
    byte[] seed0 = ArgumentHash.of(domain, key, salt, pid);
    assertThat(seed0).isEqualTo(vector.bytes("seed_0_hex"));
    Literal seed0Literal = Literal.bytes(seed0);
    assertThat(Literal.tuple(domain, seed0Literal, key, salt, pid).encode())
        .isEqualTo(vector.bytes("seed_1_input_utf8_hex"));
    assertThat(ArgumentHash.of(domain, seed0Literal, key, salt, pid))
        .isEqualTo(vector.bytes("seed_1_hex"));
  }

  @ParameterizedTest(name = "{0} start digests")
  @MethodSource("keystream")
  void startDigests(VectorCase vector) {
    byte[] domain = Domain.CHUNKY_2048.bytes();
    byte[] seed0 = vector.bytes("seed_0_hex");
    byte[] digest = vector.bytes("seed_1_hex");
    for (String hash : new String[] {"seed_kdf", "left_kdf", "right_kdf"}) {
      digest = Sha3.sha3With512Bits().absorb(domain).absorb(digest).absorb(seed0).digest();
      assertThat(digest).as(hash).isEqualTo(vector.bytes(hash + "_start_digest_hex"));
    }
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

  @Test
  void theFirstStep_cannotBeSentAValue_andIsTakenOnce() {
    KeystreamRatchet keystream =
        Keystream.start(Literal.text("k"), Literal.text("s"), Literal.integer(0));
    byte[] output = new byte[KeystreamRatchet.STEP_SIZE];
    assertThatThrownBy(() -> keystream.next(NONE, output, 0))
        .isInstanceOf(IllegalStateException.class);
    keystream.skipFirst();
    assertThatThrownBy(keystream::skipFirst).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFalsyKey_isRefused() {
    assertThatThrownBy(
            () -> Keystream.start(Literal.text(""), Literal.text("s"), Literal.integer(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
