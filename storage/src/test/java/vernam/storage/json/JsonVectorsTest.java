package vernam.storage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/** The JSON texts of the reference: specification chunky2048, section 12. */
class JsonVectorsTest {
  private final JsonCodec codec = new JsonCodec();

  static Stream<Arguments> texts() {
    return Stream.concat(
        Vectors.chunky2048("json_text").map(vector -> Arguments.of(vector, vector.text("text"))),
        Vectors.chunky2048("json_end_to_end")
            .map(vector -> Arguments.of(vector, vector.text("json_text"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aValueIsWrittenAsTheReferenceWritesIt(VectorCase vector, String text) throws JsonFailure {
    assertThat(new String(codec.write(vector.object("value")), UTF_8)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aTextIsReadAsTheValueThatWasWritten(VectorCase vector, String text) throws JsonFailure {
    Object read = codec.read(text.getBytes(UTF_8), Object.class);

    assertThat(comparable(read)).isEqualTo(comparable(vector.object("value")));
  }

  /** All integers as one class, and the keys of maps as the text that JSON makes of them. */
  private static Object comparable(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return BigInteger.valueOf(((Number) value).longValue());
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(comparable(element)));
      return elements;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.forEach((key, element) -> entries.put(String.valueOf(key), comparable(element)));
      return List.copyOf(entries.entrySet());
    }
    return value;
  }
}
