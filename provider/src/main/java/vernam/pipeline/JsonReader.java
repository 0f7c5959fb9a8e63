package vernam.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSON text as values, as Python reads it: of names that come twice the later counts, and numbers
 * may be {@code NaN} or infinite. Depth and digits are limited, since neither stack nor time must
 * be the sender's to spend.
 */
final class JsonReader {
  static final int MAX_DEPTH = 500;

  /** Jackson has more spellings. */
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Texts may be secret: none is kept in tables or in buffers for reuse.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  static Object read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonReader(parser).onlyValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object onlyValue() throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw error("no value", parser.currentLocation());
      }
      Object value = value(first);
      if (parser.nextToken() != null) {
        throw error("more than one value", parser.currentTokenLocation());
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw error("more than " + MAX_DEPTH + " values in each other", parser.currentLocation());
    } catch (JsonProcessingException e) {
      // Without the cause, which quotes the text.
      throw error("not JSON", e.getLocation());
    }
  }

  private Object value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> real();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      entries.put(name, value(parser.nextToken()));
    }
    return entries;
  }

  private List<Object> array() throws IOException {
    List<Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return elements;
  }

  private BigInteger integer() throws IOException {
    String text = parser.getText();
    int digits = text.length() - (text.startsWith("-") ? 1 : 0);
    if (digits > Texts.MAX_DIGITS) {
      throw error(
          "a number of more than " + Texts.MAX_DIGITS + " digits", parser.currentTokenLocation());
    }
    return parser.getBigIntegerValue();
  }

  private Double real() throws IOException {
    if (parser.isNaN() && !NOT_FINITE.contains(parser.getText())) {
      throw error("not JSON", parser.currentTokenLocation());
    }
    return parser.getDoubleValue();
  }

  private static JsonException error(String message, JsonLocation location) {
    return new JsonException(message, (int) location.getCharOffset());
  }
}
