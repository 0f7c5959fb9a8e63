package vernam.onetimepad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Plays the call sequences of the list {@code validator}. */
class StreamHmacVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> validator() {
    return Vectors.cases("onetimepad-0.18.json", "validator");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void validator(VectorCase scenario) throws Exception {
    StreamHmac validator =
        new StreamHmac(scenario.literal("key"), scenario.text("salt"), scenario.literal("pid"));
    for (VectorCase step : Vectors.elements(scenario, "steps").toList()) {
      if (step.text("result").equals("ok")) {
        assertThat(call(validator, step)).as(step.toString()).isEqualTo(expected(step));
      } else {
        assertThatThrownBy(() -> call(validator, step))
            .as(step.toString())
            .isInstanceOf(exception(step.text("error")));
      }
    }
  }

  private static Class<? extends Exception> exception(String error) {
    return switch (error) {
      case "PermissionError", "AttributeError" -> IllegalStateException.class;
      case "ValueError" -> AEADBadTagException.class;
      default -> throw new IllegalArgumentException(error);
    };
  }

  private static String expected(VectorCase step) {
    for (String field : new String[] {"value_hex", "value_int_hex"}) {
      if (step.has(field)) {
        return step.text(field);
      }
    }
    return "";
  }

  /** Makes the call and returns the bytes that it gave, in hex. */
  private static String call(StreamHmac validator, VectorCase step) throws Exception {
    byte[] value = new byte[0];
    switch (step.text("call")) {
      case "for_encryption" -> validator.forEncryption();
      case "for_decryption" -> validator.forDecryption();
      case "preemptive_validation" ->
          validator.validatePreemptively(blocks(step), bytes(step, "hmac_hex"));
      case "update" -> validator.update(bytes(step, "block_hex"));
      case "validated_xor" ->
          value = validator.validatedXor(bytes(step, "x_hex"), bytes(step, "k_hex"));
      case "current_digest" -> value = validator.currentDigest();
      case "finalize" -> value = validator.finish();
      case "result" -> value = validator.result();
      case "test_hmac" -> validator.verify(bytes(step, "value_hex"));
      case "test_current_digest" -> validator.verifyCurrentDigest(bytes(step, "value_hex"));
      default -> throw new IllegalArgumentException(step.text("call"));
    }
    return HEX.formatHex(value);
  }

  private static byte[] bytes(VectorCase step, String name) {
    return step.object("args").bytes(name);
  }

  private static List<byte[]> blocks(VectorCase step) {
    List<byte[]> blocks = new ArrayList<>();
    for (JsonNode block : step.object("args").node("blocks_hex")) {
      blocks.add(HEX.parseHex(block.textValue()));
    }
    return blocks;
  }
}
