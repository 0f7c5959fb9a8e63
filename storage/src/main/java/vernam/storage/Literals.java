package vernam.storage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/** Java values as the values of Python that enter hashes and keys. */
final class Literals {
  /** A list that holds itself has no end. */
  private static final int MAX_DEPTH = 100;

  private Literals() {}

  /**
   * Returns a value's literal. Arrays are shown, not copied, so it is for use at once.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Literal of(@Nullable Object value) {
    return of(value, 0);
  }

  /** Returns the literals of several values. */
  static Literal[] all(@Nullable Object... values) {
    Literal[] literals = new Literal[values.length];
    for (int i = 0; i < values.length; i++) {
      literals[i] = of(values[i]);
    }
    return literals;
  }

  private static Literal of(@Nullable Object value, int depth) {
    if (value == null) {
      return Literal.none();
    }
    if (value instanceof List<?> list) {
      return list(list, deeper(depth));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, deeper(depth));
    }
    return scalar(value);
  }

  private static Literal scalar(Object value) {
    if (value instanceof Literal literal) {
      return literal;
    }
    if (value instanceof Tag tag) {
      return tag.literal();
    }
    if (value instanceof String text) {
      return Literal.text(text);
    }
    if (value instanceof char[] text) {
      return Literal.textView(text);
    }
    if (value instanceof byte[] bytes) {
      return Literal.bytesView(bytes);
    }
    if (value instanceof Boolean truth) {
      return Literal.bool(truth);
    }
    return number(value);
  }

  private static Literal number(Object value) {
    if (value instanceof BigInteger integer) {
      return Literal.integer(integer);
    }
    if (value instanceof Double || value instanceof Float) {
      return Literal.real(((Number) value).doubleValue());
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return Literal.integer(((Number) value).longValue());
    }
    throw new IllegalArgumentException(
        "a value of " + value.getClass().getTypeName() + " has no printed form");
  }

  private static Literal list(List<?> list, int depth) {
    List<Literal> elements = new ArrayList<>(list.size());
    for (Object element : list) {
      elements.add(of(element, depth));
    }
    return Literal.list(elements.toArray(Literal[]::new));
  }

  private static Literal map(Map<?, ?> map, int depth) {
    List<Map.Entry<Literal, Literal>> entries = new ArrayList<>(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      entries.add(Map.entry(of(entry.getKey(), depth), of(entry.getValue(), depth)));
    }
    return Literal.map(entries);
  }

  private static int deeper(int depth) {
    if (depth == MAX_DEPTH) {
      throw new IllegalArgumentException("lists and maps are more than " + MAX_DEPTH + " deep");
    }
    return depth + 1;
  }
}
