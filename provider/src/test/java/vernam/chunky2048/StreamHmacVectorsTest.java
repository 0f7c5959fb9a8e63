package vernam.chunky2048;

import java.security.MessageDigest;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
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
    return Vectors.chunky2048("validator");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void validator(VectorCase scenario) throws Exception {
    StreamHmac validator =
        new StreamHmac(
            HashKey.of(scenario.literal("key")),
            scenario.text("salt"),
            scenario.literal("pid"),
            scenario.text("siv"));
    for (ValidatorStep step : ValidatorStep.of(scenario)) {
      step.check(() -> call(validator, step));
    }
  }

  private static byte[] call(StreamHmac validator, ValidatorStep step) throws Exception {
    switch (step.call()) {
      case "for_encryption" -> validator.forEncryption();
      case "for_decryption" -> validator.forDecryption();
      case "set_siv" -> validator.setSiv(step.text("siv"));
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
        return validator.blockId(step.bytes("block_hex"), step.argument("size").intValue());
      }
      case "finalize" -> {
        return validator.finish();
      }
      case "result" -> {
        return validator.result();
      }
      case "test_hmac" -> validator.verify(step.bytes("value_hex"));
      case "test_current_digest" -> validator.verifyCurrentDigest(step.bytes("value_hex"));
      case "test_next_block_id" -> {
        // As the reference does it: ids of any size. verifyNextBlockId refuses short ones.
        byte[] id = step.bytes("id_hex");
        byte[] computed = validator.blockId(step.bytes("block_hex"), id.length);
        if (!MessageDigest.isEqual(id, computed)) {
          throw new AEADBadTagException();
        }
      }
      default -> throw new IllegalArgumentException(step.call());
    }
    return NOTHING;
  }
}
