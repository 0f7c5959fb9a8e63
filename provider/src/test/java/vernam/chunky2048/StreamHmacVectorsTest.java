package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Plays the call sequences of the list {@code validator}. */
class StreamHmacVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<VectorCase> validator() {
    return Vectors.chunky2048("validator");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void validator(VectorCase scenario) throws Exception {
    StreamHmac validator =
        new StreamHmac(
            scenario.literal("key"),
            scenario.text("salt"),
            scenario.literal("pid"),
            scenario.text("siv"));
    for (VectorCase step : Vectors.elements(scenario, "steps").toList()) {
      if (step.text("call").equals("new")) {
        assertThat(step.text("result")).isEqualTo("ok");
      } else if (step.text("result").equals("ok")) {
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
      case "PermissionError" -> IllegalStateException.class;
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
      case "set_siv" -> validator.setSiv(argument(step, "siv"));
      case "update_key" ->
          validator.updateKey(
              typed(step, "key"), typed(step, "salt"), typed(step, "pid"), typed(step, "siv"));
      case "update" -> validator.update(bytes(step, "block_hex"));
      case "validated_xor" ->
          value = validator.validatedXor(bytes(step, "x_hex"), bytes(step, "k_hex"));
      case "current_digest" -> value = validator.currentDigest();
      case "next_block_id" ->
          value =
              validator.blockId(
                  bytes(step, "block_hex"), step.object("args").node("size").intValue());
      case "finalize" -> value = validator.finish();
      case "result" -> value = validator.result();
      case "test_hmac" -> validator.verify(bytes(step, "value_hex"));
      case "test_current_digest" -> validator.verifyCurrentDigest(bytes(step, "value_hex"));
      case "test_next_block_id" -> {
        // As the reference does it: ids of any size. verifyNextBlockId refuses short ones.
        byte[] id = bytes(step, "id_hex");
        byte[] computed = validator.blockId(bytes(step, "block_hex"), id.length);
        if (!MessageDigest.isEqual(id, computed)) {
          throw new AEADBadTagException();
        }
      }
      default -> throw new IllegalArgumentException(step.text("call"));
    }
    return HEX.formatHex(value);
  }

  private static String argument(VectorCase step, String name) {
    return step.object("args").text(name);
  }

  private static byte[] bytes(VectorCase step, String name) {
    return HEX.parseHex(argument(step, name));
  }

  private static Literal typed(VectorCase step, String name) {
    JsonNode value = step.has("args") ? step.node("args").path(name) : step.node("call").path(name);
    if (!value.isMissingNode()) {
      return VectorCase.literal(value);
    }
    return name.equals("pid") ? Literal.integer(0) : Literal.text("");
  }
}
