package vernam.pipeline;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Stages for text. Positions and lengths are code points, never UTF-16 units. All are stateless and
 * safe for use by many threads. Source: specification pipelines, sections 3 and 4.
 */
public final class TextStages {
  /** The order of text by code points, which for rare characters is not that of {@code String}. */
  public static final Comparator<String> BY_CODE_POINT = TextStages::compare;

  private TextStages() {}

  /**
   * Returns the stage that writes each as bytes. What the charset cannot write is an {@link
   * IllegalArgumentException}.
   */
  public static Stage<String, byte[]> encode(Charset charset) {
    return Stage.each(text -> Texts.encode(text, charset));
  }

  /**
   * Returns the stage that reads each as hexadecimal digits in either case, with white space
   * between bytes. Anything else is an {@link IllegalArgumentException}.
   */
  public static Stage<String, byte[]> fromHex() {
    return Stage.each(TextStages::hexToBytes);
  }

  /**
   * Returns the stage that reads each as an integer: white space around it, a sign, single {@code
   * _} between digits, and for the bases 2, 8 and 16 the prefixes {@code 0b}, {@code 0o} and {@code
   * 0x} are allowed, and up to 4300 digits where the base is no power of two. Anything else is an
   * {@link IllegalArgumentException}.
   *
   * @param radix 2 to 36
   * @throws IllegalArgumentException if the radix is out of range
   */
  public static Stage<String, BigInteger> parse(int radix) {
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw new IllegalArgumentException("a base is from 2 to 36");
    }
    return Stage.each(text -> Texts.parse(text, radix));
  }

  /** Returns the stage that reads the UTF-8 form of each as a number, unsigned and big-endian. */
  public static Stage<String, BigInteger> textToNumber() {
    return Stage.each(text -> new BigInteger(1, Texts.encode(text, StandardCharsets.UTF_8)));
  }

  /**
   * Returns the stage that reads each as a number in the digits of a table. A character outside of
   * it is an {@link IllegalArgumentException}.
   */
  public static Stage<String, BigInteger> fromBase(BaseTable table) {
    return Stage.each(table::decode);
  }

  /**
   * Returns the stage that reads each as a JSON value: a {@code Map} in the order of the text, a
   * {@code List}, a {@code String}, a {@code BigInteger}, a {@code Double}, a {@code Boolean}, or
   * {@code Optional.empty()} for null. {@code NaN}, {@code Infinity} and {@code -Infinity} are
   * floats, as in Python, and so is a number too large for one. Anything else is a {@link
   * JsonException}, and so are integers of more than 4300 digits and more than 500 values in each
   * other.
   */
  public static Stage<String, Object> parseJson() {
    return Stage.each(JsonReader::read);
  }

  /** Returns the stage that writes the UTF-8 form of each in Base64, as ASCII bytes. */
  public static Stage<String, byte[]> toBase64() {
    return Stage.each(
        text ->
            Base64Text.encode(Texts.encode(text, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Returns the stage that reads each as Base64. What is not exactly as it is written is an {@link
   * IllegalArgumentException}.
   */
  public static Stage<String, byte[]> fromBase64() {
    return Stage.each(Base64Text::decode);
  }

  /** Returns the stage that fills each up with {@code 0} on the left, but behind a sign. */
  public static Stage<String, String> zeroFill(int width) {
    return Stage.each(text -> Texts.zeroFill(text, width));
  }

  /** Returns the stage that takes a slice of each. */
  public static Stage<String, String> sliceEach(Slice slice) {
    return Stage.each(text -> Texts.slice(text, slice));
  }

  /**
   * Returns the stage that takes a character of each. A position outside is an {@link
   * IndexOutOfBoundsException}.
   *
   * @param position negative from the end
   */
  public static Stage<String, String> elementAt(int position) {
    return Stage.each(text -> Texts.elementAt(text, position));
  }

  /** Returns the stage that splits each at white space, without empty pieces. */
  public static Stage<String, List<String>> splitEach() {
    return Stage.each(Texts::splitOnSpace);
  }

  /**
   * Returns the stage that splits each at a separator; empty pieces are kept.
   *
   * @param separator not empty
   */
  public static Stage<String, List<String>> splitEach(String separator) {
    return splitEach(separator, Integer.MAX_VALUE);
  }

  /**
   * Returns the stage that splits each at the first places of a separator.
   *
   * @param separator not empty
   * @param cuts how many at most
   */
  public static Stage<String, List<String>> splitEach(String separator, int cuts) {
    requireContent(separator.length(), "a separator");
    return Stage.each(text -> Texts.split(text, separator, cuts));
  }

  /**
   * Returns the stage that replaces all places where a text occurs in each; it is no pattern.
   *
   * @param old not empty
   */
  public static Stage<String, String> replaceEach(String old, String replacement) {
    return replaceEach(old, replacement, Integer.MAX_VALUE);
  }

  /**
   * Returns the stage that replaces the first places where a text occurs in each.
   *
   * @param old not empty
   * @param count how many at most
   */
  public static Stage<String, String> replaceEach(String old, String replacement, int count) {
    requireContent(old.length(), "what is replaced");
    return Stage.each(text -> Texts.replace(text, old, replacement, count));
  }

  /**
   * Returns the stage that joins all and cuts them anew.
   *
   * @param size code points in a piece, at least 1; the last may have fewer
   * @throws IllegalArgumentException if the size is less
   */
  public static Stage<String, String> resize(int size) {
    requireSize(size);
    Stage<String, String> stage = () -> new TextPieces.Sized(size);
    return stage.opaque();
  }

  /** Returns the stage that appends a text to each. */
  public static Stage<String, String> delimit(String delimiter) {
    return Stage.each(text -> text + delimiter);
  }

  /**
   * Returns the stage that joins all and cuts them at a delimiter, which is dropped, and so are
   * empty pieces. The delimiter is found across items too.
   *
   * @param delimiter not empty
   */
  public static Stage<String, String> splitOn(String delimiter) {
    requireContent(delimiter.length(), "a delimiter");
    Stage<String, String> stage = () -> new TextPieces.Delimited(delimiter);
    return stage.opaque();
  }

  static void requireSize(int size) {
    Stages.require(size >= 1, "a size is at least 1");
  }

  static void requireContent(int length, String what) {
    Stages.require(length > 0, what + " is not empty");
  }

  private static byte[] hexToBytes(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = c == ' ' || (c >= '\t' && c <= '\r');
      if (!isSpace) {
        digits.append(c);
      } else if (digits.length() % 2 != 0) {
        throw new IllegalArgumentException("white space within a byte");
      }
    }
    if (digits.length() % 2 != 0) {
      throw new IllegalArgumentException("an odd number of hexadecimal digits");
    }
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (digit(digits.charAt(2 * i)) << 4 | digit(digits.charAt(2 * i + 1)));
    }
    return bytes;
  }

  private static int digit(char c) {
    if (!HexFormat.isHexDigit(c)) {
      throw new IllegalArgumentException("a character is no hexadecimal digit");
    }
    return HexFormat.fromHexDigit(c);
  }

  private static int compare(String a, String b) {
    int at = 0;
    int shorter = Math.min(a.length(), b.length());
    while (at < shorter && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at == shorter) {
      return Integer.compare(a.length(), b.length());
    }
    char x = a.charAt(at);
    char y = b.charAt(at);
    // Only surrogates sort wrongly as units: their code points are above all others.
    return Character.isSurrogate(x) == Character.isSurrogate(y)
        ? Character.compare(x, y)
        : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
  }
}
