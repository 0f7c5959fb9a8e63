package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.vectors.ValidatorStep;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/**
 * Plays the call sequences of the list {@code validator} on the public class, and asks it to refuse
 * what it takes in no case.
 */
class StreamHmacVectorsTest {
  private static final byte[] NOTHING = {};

  static Stream<VectorCase> ordinary() {
    return Vectors.chunky2048("validator").filter(StreamHmacVectorsTest::hasOrdinaryIv);
  }

  static Stream<VectorCase> odd() {
    return Vectors.chunky2048("validator").filter(scenario -> !hasOrdinaryIv(scenario));
  }

  /** Returns whether a scenario has no IV, or one of 16 bytes. */
  private static boolean hasOrdinaryIv(VectorCase scenario) {
    return scenario.text("siv").matches("|[0-9a-f]{32}");
  }

  private static StreamHmac validator(VectorCase scenario) {
    Literal key = scenario.literal("key");
    String salt = scenario.text("salt");
    Literal pid = scenario.literal("pid");
    return scenario.text("siv").isEmpty()
        ? new StreamHmac(key, salt, pid)
        : new StreamHmac(key, salt, pid, scenario.bytes("siv"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordinary")
  void calls_haveTheKnownOutcome_exceptThoseForIdsOfOtherSizes(VectorCase scenario)
      throws Exception {
    StreamHmac validator = validator(scenario);
    for (ValidatorStep step : ValidatorStep.of(scenario)) {
      if (isForAnIdOfAnotherSize(step)) {
        assertThatThrownBy(() -> call(validator, step))
            .as(step.toString())
            .isExactlyInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("a block id has 16 to 32 bytes, not ");
      } else {
        step.check(() -> call(validator, step));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void anIvOfAnotherForm_isRefused(VectorCase scenario) {
    byte[] siv = scenario.text("siv").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                new StreamHmac(
                    scenario.literal("key"), scenario.text("salt"), scenario.literal("pid"), siv))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a synthetic IV is 16 bytes");
  }

  private static boolean isForAnIdOfAnotherSize(ValidatorStep step) {
    return switch (step.call()) {
      case "next_block_id" -> isAnotherSize(step.argument("size").intValue());
      case "test_next_block_id" -> isAnotherSize(step.bytes("id_hex").length);
      default -> false;
    };
  }

  private static boolean isAnotherSize(int size) {
    return size < StreamHmac.MIN_BLOCK_ID_SIZE || size > StreamHmac.SIZE;
  }

  private static byte[] call(StreamHmac validator, ValidatorStep step) throws Exception {
    switch (step.call()) {
      case "for_encryption" -> assertThat(validator.forEncryption()).isSameAs(validator);
      case "for_decryption" -> assertThat(validator.forDecryption()).isSameAs(validator);
      case "set_siv" -> setSiv(validator, step.text("siv"));
      case "update_key" ->
          validator.updateKey(
              step.keyPart("key"), step.keyPart("salt"), step.keyPart("pid"), step.keyPart("siv"));
      case "update" -> validator.update(step.bytes("block_hex"));
      case "validated_xor" -> {
        return validator.validatedXor(step.bytes("x_hex"), step.bytes("k_hex"));
      }
      case "current_digest" -> {
        return validator.currentDigest();
      }
      case "next_block_id" -> {
        return nextBlockId(validator, step.bytes("block_hex"), step.argument("size").intValue());
      }
      case "finalize" -> {
        return validator.finish();
      }
      case "result" -> {
        return validator.result();
      }
      case "test_hmac" -> validator.verify(step.bytes("value_hex"));
      case "test_current_digest" -> validator.verifyCurrentDigest(step.bytes("value_hex"));
      case "test_next_block_id" ->
          validator.verifyNextBlockId(step.bytes("id_hex"), step.bytes("block_hex"));
      default -> throw new IllegalArgumentException(step.call());
    }
    return NOTHING;
  }

  /** What {@link BlockCipher} does at its first block; a caller cannot set an IV. */
  private static void setSiv(StreamHmac validator, String siv) {
    validator.open().setSiv(siv);
    if (!siv.isEmpty()) {
      assertThat(validator.syntheticIv()).isEqualTo(HexFormat.of().parseHex(siv));
    }
  }

  /** Returns an id; where the size is the usual one, both overloads have to agree. */
  private static byte[] nextBlockId(StreamHmac validator, byte[] block, int size) {
    byte[] id = validator.nextBlockId(block, size);
    if (size == StreamHmac.MIN_BLOCK_ID_SIZE) {
      assertThat(validator.nextBlockId(block)).isEqualTo(id);
    }
    return id;
  }
}
