package vernam.pipeline;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vernam.literal.Literal;

/** Values as the JSON text that Python writes: {@code ", "}, {@code ": "}, and ASCII only. */
final class JsonWriter {
  private static final String SHORT = "\"\\\b\f\n\r\t";
  private static final String LETTERS = "\"\\bfnrt";

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Object value) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Double || value instanceof Float) {
      real(((Number) value).doubleValue());
    } else if (value instanceof Boolean || isInteger(value)) {
      out.append(value);
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof Tagged<?, ?> pair) {
      array(List.of(pair.name(), pair.item()));
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Optional<?> optional && optional.isEmpty()) {
      out.append("null");
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass().getSimpleName());
    }
  }

  private static boolean isInteger(Object value) {
    return value instanceof BigInteger
        || value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  private void real(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no JSON for a number that is not finite");
    }
    out.append(new String(Literal.real(value).encode(), StandardCharsets.US_ASCII));
  }

  private void array(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      value(element);
      separator = ", ";
    }
    out.append(']');
  }

  private void object(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException("a name in JSON is text");
      }
      out.append(separator);
      string(name);
      out.append(": ");
      value(entry.getValue());
      separator = ", ";
    }
    out.append('}');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = SHORT.indexOf(c);
      if (known >= 0) {
        out.append('\\').append(LETTERS.charAt(known));
      } else if (c < ' ' || c > 0x7f) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
