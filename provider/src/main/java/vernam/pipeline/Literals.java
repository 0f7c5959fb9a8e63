package vernam.pipeline;

import java.math.BigInteger;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vernam.literal.Literal;

/** Items as the values of Python that they stand for. */
final class Literals {
  private Literals() {}

  /**
   * Returns the literal of a {@code Literal}, text, byte string, integer, float, boolean, list or
   * map, of a pair as a tuple, and of {@code Optional.empty()} as none.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Literal of(Object value) {
    if (value instanceof Literal literal) {
      return literal;
    } else if (value instanceof String text) {
      return Literal.text(text);
    } else if (value instanceof byte[] bytes) {
      return Literal.bytesView(bytes);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Boolean truth) {
      return Literal.bool(truth);
    } else if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? of(optional.get()) : Literal.none();
    } else {
      return container(value);
    }
  }

  private static Literal number(Number number) {
    if (number instanceof BigInteger integer) {
      return Literal.integer(integer);
    } else if (number instanceof Double || number instanceof Float) {
      return Literal.real(number.doubleValue());
    } else if (number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte) {
      return Literal.integer(number.longValue());
    }
    throw unknown(number);
  }

  private static Literal container(Object value) {
    if (value instanceof List<?> list) {
      return Literal.list(list.stream().map(Literals::of).toArray(Literal[]::new));
    } else if (value instanceof Tagged<?, ?> pair) {
      return Literal.tuple(of(pair.name()), of(pair.item()));
    } else if (value instanceof Map<?, ?> map) {
      List<Map.Entry<Literal, Literal>> entries = new ArrayList<>();
      map.forEach((key, item) -> entries.add(new SimpleImmutableEntry<>(of(key), of(item))));
      return Literal.map(entries);
    }
    throw unknown(value);
  }

  private static IllegalArgumentException unknown(Object value) {
    return new IllegalArgumentException(
        "no value of Python stands for " + value.getClass().getSimpleName());
  }
}
