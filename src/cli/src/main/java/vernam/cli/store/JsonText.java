package vernam.cli.store;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import vernam.cli.io.Failure;

/** JSON as it stands on the command line and on standard output. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Text after the value and a name given twice would otherwise be lost without a word.
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          // Stores of aiootp may hold these; what get prints, put takes.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .build();

  private JsonText() {}

  static JsonNode parse(String text) throws Failure {
    try {
      JsonNode value = MAPPER.readTree(text);
      if (value.isMissingNode()) {
        throw notJson("it is empty");
      }
      return value;
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the value.
      JsonLocation place = e.getLocation();
      throw notJson(
          place == null
              ? "somewhere in it"
              : "line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
  }

  /** Returns a JSON value, or the value of a tag, in one line. */
  static String print(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON value that cannot be written", e);
    }
  }

  private static Failure notJson(String where) {
    return Failure.refused(
        "the value is not JSON: " + where,
        "numbers, true, null, \"text\", [1, 2], {\"a\": 1}; or give --text to store plain text");
  }
}
