package vernam.onetimepad;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.HashKey;
import vernam.vectors.ValidatorStep;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Plays the call sequences of the list {@code validator}. */
class StreamHmacVectorsTest {
  private static final byte[] NOTHING = {};

  static Stream<VectorCase> validator() {
    return Vectors.cases("onetimepad-0.18.json", "validator");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void validator(VectorCase scenario) throws Exception {
    StreamHmac validator =
        new StreamHmac(
            HashKey.of(scenario.literal("key")), scenario.text("salt"), scenario.literal("pid"));
    for (ValidatorStep step : ValidatorStep.of(scenario)) {
      step.check(() -> call(validator, step));
    }
  }

  private static byte[] call(StreamHmac validator, ValidatorStep step) throws Exception {
    switch (step.call()) {
      case "for_encryption" -> validator.forEncryption();
      case "for_decryption" -> validator.forDecryption();
      case "preemptive_validation" ->
          validator.validatePreemptively(blocks(step), step.bytes("hmac_hex"));
      case "update" -> validator.update(step.bytes("block_hex"));
      case "validated_xor" -> {
        return validator.validatedXor(step.bytes("x_hex"), step.bytes("k_hex"));
      }
      case "current_digest" -> {
        return validator.currentDigest();
      }
      case "finalize" -> {
        return validator.finish();
      }
      case "result" -> {
        return validator.result();
      }
      case "test_hmac" -> validator.verify(step.bytes("value_hex"));
      case "test_current_digest" -> validator.verifyCurrentDigest(step.bytes("value_hex"));
      default -> throw new IllegalArgumentException(step.call());
    }
    return NOTHING;
  }

  private static List<byte[]> blocks(ValidatorStep step) {
    List<byte[]> blocks = new ArrayList<>();
    for (JsonNode block : step.argument("blocks_hex")) {
      blocks.add(HexFormat.of().parseHex(block.textValue()));
    }
    return blocks;
  }
}
