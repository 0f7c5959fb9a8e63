package vernam.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vernam.literal.Literal;

/** Values as the JSON text that Python writes: {@code ", "}, {@code ": "}, and ASCII only. */
final class JsonWriter {
  private static final int LAST_CHARACTER_AS_IS = '~';

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          // Values may be secret: none is kept in buffers for reuse.
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          // What is written can be read.
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(JsonReader.MAX_DEPTH).build())
          .build();

  private static final DefaultPrettyPrinter SPACING =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Spacing.AFTER)
                  .withObjectEntrySpacing(Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayValueSpacing(Spacing.AFTER)
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(new NopIndenter())
          .withArrayIndenter(new NopIndenter());

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  static String write(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.setHighestNonEscapedChar(LAST_CHARACTER_AS_IS);
      generator.setPrettyPrinter(SPACING.createInstance());
      new JsonWriter(generator).value(value);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException(
          "no JSON for more than " + JsonReader.MAX_DEPTH + " values in each other", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof Tagged<?, ?> pair) {
      array(List.of(pair.name(), pair.item()));
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Optional<?> optional && optional.isEmpty()) {
      generator.writeNull();
    } else {
      throw unknown(value);
    }
  }

  private void number(Number number) throws IOException {
    if (number instanceof Double || number instanceof Float) {
      generator.writeNumber(real(number.doubleValue()));
    } else if (number instanceof BigInteger integer) {
      generator.writeNumber(integer);
    } else if (number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte) {
      generator.writeNumber(number.longValue());
    } else {
      throw unknown(number);
    }
  }

  /** Python's digits differ from Java's. */
  private static String real(double value) {
    return Double.isFinite(value)
        ? new String(Literal.real(value).encode(), US_ASCII)
        : Double.toString(value);
  }

  private void array(List<?> list) throws IOException {
    generator.writeStartArray();
    for (Object element : list) {
      value(element);
    }
    generator.writeEndArray();
  }

  private void object(Map<?, ?> map) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException("a name in JSON is text");
      }
      generator.writeFieldName(name);
      value(entry.getValue());
    }
    generator.writeEndObject();
  }

  private static IllegalArgumentException unknown(Object value) {
    return new IllegalArgumentException("no JSON for " + value.getClass().getSimpleName());
  }
}
