package vernam.storage;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/**
 * The label of a stored value: a text, an integer, a floating point number, a boolean or nothing.
 *
 * <p>Type and value together are the identity: {@code 1}, {@code 1.0}, {@code true}, {@code "1"}
 * and {@link #NULL} are five different tags, and so are {@code 0.0} and {@code -0.0}. Any text is a
 * tag, the empty one and one with unpaired surrogates included.
 *
 * <p>Immutable and safe for use by many threads. {@link #toString} does not show the value, since a
 * tag is as secret as what is stored under it.
 *
 * <p>Source: specification database, sections 4, 18 (item 1) and 20.
 */
public final class Tag {
  /** What a tag can be. */
  public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link BigInteger}. */
    INTEGER,
    /** A {@link Double}. */
    REAL,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** Nothing: the value is null. */
    NULL
  }

  /** The tag that is nothing, JSON's {@code null}. */
  public static final Tag NULL = new Tag(Kind.NULL, null);

  private static final Tag TRUE = new Tag(Kind.BOOLEAN, true);
  private static final Tag FALSE = new Tag(Kind.BOOLEAN, false);

  private final Kind kind;
  private final @Nullable Object value;

  private Tag(Kind kind, @Nullable Object value) {
    this.kind = kind;
    this.value = value;
  }

  /** Returns the tag that is this text. */
  public static Tag of(String text) {
    return new Tag(Kind.TEXT, Objects.requireNonNull(text, "text"));
  }

  /** Returns the tag that is this integer. */
  public static Tag of(long integer) {
    return of(BigInteger.valueOf(integer));
  }

  /**
   * Returns the tag that is this integer, of any size; equal to {@link #of(long)} of an equal one.
   */
  public static Tag of(BigInteger integer) {
    return new Tag(Kind.INTEGER, Objects.requireNonNull(integer, "integer"));
  }

  /** Returns the tag that is this number; all NaNs are one tag. */
  public static Tag of(double real) {
    return new Tag(Kind.REAL, real);
  }

  /** Returns the tag that is this truth value. */
  public static Tag of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  /** Returns the tag that is a JSON value, which arrays and objects are not. */
  static Optional<Tag> ofJson(@Nullable Object json) {
    if (json instanceof String text) {
      return Optional.of(of(text));
    }
    if (json instanceof Integer || json instanceof Long) {
      return Optional.of(of(((Number) json).longValue()));
    }
    if (json instanceof BigInteger integer) {
      return Optional.of(of(integer));
    }
    if (json instanceof Double real) {
      return Optional.of(of(real));
    }
    if (json instanceof Boolean truth) {
      return Optional.of(of(truth));
    }
    return json == null ? Optional.of(NULL) : Optional.empty();
  }

  /** Returns the kind of value. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the value, of the class that {@link #kind} names; null for {@link #NULL} only.
   *
   * @return a {@link String}, {@link BigInteger}, {@link Double}, {@link Boolean} or null
   */
  public @Nullable Object value() {
    return value;
  }

  /** Returns what enters the hash that finds the row. */
  Literal literal() {
    return Literals.of(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tag tag && kind == tag.kind && Objects.equals(value, tag.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, value);
  }

  /** Returns the kind of tag, never its value. */
  @Override
  public String toString() {
    return "Tag[" + kind + "]";
  }
}
