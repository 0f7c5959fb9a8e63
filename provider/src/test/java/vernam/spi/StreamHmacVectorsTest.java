package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.StreamHmacParameterSpec;
import vernam.vectors.ValidatorStep;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/**
 * The lists {@code validator} as far as a {@code Mac} can play them: the blocks that a scenario
 * takes, then its tag.
 */
class StreamHmacVectorsTest {
  static Stream<Arguments> validator() {
    return Stream.concat(
            Vectors.chunky2048("validator")
                .filter(scenario -> scenario.text("siv").matches("[0-9a-f]{32}"))
                .map(scenario -> Arguments.of("StreamHMAC-Chunky2048", scenario)),
            Vectors.cases("onetimepad-0.18.json", "validator")
                .map(scenario -> Arguments.of("StreamHMAC-OneTimePad", scenario)))
        .filter(row -> isExpressible((VectorCase) row.get()[1]));
  }

  /** Returns whether the pid is of a kind that the JCA has; all keys are. */
  private static boolean isExpressible(VectorCase scenario) {
    VectorCase pid = scenario.object("pid");
    return pid.text("t").equals("bytes") || pid.text("t").equals("int");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void validator(String algorithm, VectorCase scenario) throws Exception {
    Mac mac = Mac.getInstance(algorithm, Samples.VERNAM);
    mac.init(new SecretKeySpec(scenario.object("key").bytes("v"), algorithm), parameters(scenario));
    List<byte[]> tags = new ArrayList<>();
    boolean encrypting = false;
    for (ValidatorStep step : ValidatorStep.of(scenario).stream().filter(s -> s.isOk()).toList()) {
      switch (step.call()) {
        case "for_encryption" -> encrypting = true;
        case "update" -> mac.update(step.bytes("block_hex"));
        case "validated_xor" -> mac.update(encrypting ? step.value() : step.bytes("x_hex"));
        case "finalize" -> {
          tags.add(mac.doFinal());
          assertThat(tags).as(step.toString()).last().isEqualTo(step.value());
        }
        default -> assertThat(step.call()).isNotIn("update_key", "set_siv");
      }
    }
    assertThat(tags).hasSize(1);
  }

  private static StreamHmacParameterSpec parameters(VectorCase scenario) {
    byte[] salt = HexFormat.of().parseHex(scenario.text("salt"));
    VectorCase pid = scenario.object("pid");
    byte[] aad = pid.text("t").equals("bytes") ? pid.bytes("hex") : new byte[0];
    return scenario.has("siv")
        ? new StreamHmacParameterSpec(salt, aad, scenario.bytes("siv"))
        : new StreamHmacParameterSpec(salt, aad);
  }
}
