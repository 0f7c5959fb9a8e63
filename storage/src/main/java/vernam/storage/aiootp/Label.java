package vernam.storage.aiootp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/**
 * What a manifest calls a row or a child: any JSON value, kept exactly. Integers of every size and
 * floating point numbers are kept apart, and {@code 1}, {@code 1.0} and {@code true} are three
 * labels.
 *
 * <p>Immutable and safe for use by many threads. {@link #toString} does not show the value.
 */
public final class Label {
  private final @Nullable Object value;

  private Label(@Nullable Object value) {
    this.value = value;
  }

  /**
   * Returns the label that is this value.
   *
   * @param json a {@link String}, {@link Integer}, {@link Long}, {@link BigInteger}, {@link
   *     Double}, {@link Boolean}, null, or a {@link List} or {@link Map} of such; maps have text as
   *     keys
   * @throws IllegalArgumentException if it is of another class
   */
  public static Label of(@Nullable Object json) {
    return new Label(exact(json));
  }

  /**
   * Returns the value.
   *
   * @return a {@link String}, {@link BigInteger}, {@link Double}, {@link Boolean}, null, or an
   *     unmodifiable {@link List} or {@link Map} of such
   */
  public @Nullable Object value() {
    return value;
  }

  /** Returns the value as it is printed for the hash of a row name; arrays are lists. */
  public Literal literal() {
    return literal(value, false);
  }

  /**
   * Returns the value as aiootp printed it before it was saved: arrays are tuples, since no list
   * can be a label there.
   */
  Literal literalBeforeJson() {
    return literal(value, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Label label && Objects.equals(value, label.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /** Returns the word {@code Label}, never the value, which is a secret. */
  @Override
  public String toString() {
    return "Label";
  }

  private static @Nullable Object exact(@Nullable Object json) {
    if (json instanceof Integer || json instanceof Long) {
      return BigInteger.valueOf(((Number) json).longValue());
    }
    if (json instanceof List<?> array) {
      List<@Nullable Object> elements = new ArrayList<>();
      array.forEach(element -> elements.add(exact(element)));
      return Collections.unmodifiableList(elements);
    }
    if (json instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      object.forEach((name, member) -> members.put((String) name, exact(member)));
      return Collections.unmodifiableMap(members);
    }
    if (json == null
        || json instanceof String
        || json instanceof BigInteger
        || json instanceof Double
        || json instanceof Boolean) {
      return json;
    }
    throw new IllegalArgumentException("no JSON value is a " + json.getClass().getName());
  }

  private static Literal literal(@Nullable Object value, boolean tuples) {
    if (value instanceof String text) {
      return Literal.text(text);
    }
    if (value instanceof BigInteger integer) {
      return Literal.integer(integer);
    }
    if (value instanceof Double real) {
      return Literal.real(real);
    }
    if (value instanceof Boolean truth) {
      return Literal.bool(truth);
    }
    if (value instanceof List<?> array) {
      Literal[] elements =
          array.stream().map(element -> literal(element, tuples)).toArray(Literal[]::new);
      return tuples ? Literal.tuple(elements) : Literal.list(elements);
    }
    if (value instanceof Map<?, ?> object) {
      List<Map.Entry<Literal, Literal>> members = new ArrayList<>();
      object.forEach(
          (name, member) ->
              members.add(Map.entry(Literal.text((String) name), literal(member, tuples))));
      return Literal.map(members);
    }
    return Literal.none();
  }
}
