package vernam.literal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.sponge.Sha3;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class LiteralVectorsTest {
  static Stream<VectorCase> textEncoding() {
    return Vectors.chunky2048("text_encoding");
  }

  static Stream<VectorCase> tupleHash() {
    return Vectors.chunky2048("tuple_hash");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void textEncoding(VectorCase vector) {
    byte[] encoded = vector.literal("value").encode();
    assertThat(encoded).isEqualTo(vector.bytes("utf8_hex"));
    assertThat(new String(encoded, StandardCharsets.UTF_8)).isEqualTo(vector.text("text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void tupleHash(VectorCase vector) {
    List<Literal> arguments = new ArrayList<>();
    vector.node("args").forEach(argument -> arguments.add(VectorCase.literal(argument)));
    byte[] encoded = Literal.tuple(arguments.toArray(Literal[]::new)).encode();
    assertThat(encoded).isEqualTo(vector.bytes("utf8_hex"));
    assertThat(Sha3.sha3With256Bits().absorb(encoded).digest())
        .isEqualTo(vector.bytes("sha3_256_hex"));
    assertThat(Sha3.sha3With512Bits().absorb(encoded).digest())
        .isEqualTo(vector.bytes("sha3_512_hex"));
  }

  @Test
  void theTableOfPrintableCodePoints_isThatOfUnicode14() {
    JsonNode ranges = Vectors.file("python-nonprintable-unicode14.json").get("ranges");
    boolean[] printable = new boolean[Character.MAX_CODE_POINT + 1];
    Arrays.fill(printable, 0x80, printable.length, true);
    for (JsonNode range : ranges) {
      Arrays.fill(printable, range.get(0).intValue(), range.get(1).intValue() + 1, false);
    }
    for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      assertThat(Printable.isPrintable(codePoint))
          .as("U+%04X", codePoint)
          .isEqualTo(printable[codePoint]);
    }
  }
}
