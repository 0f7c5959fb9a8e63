package vernam.literal;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * A value that can be printed the way Python prints it, and so enter the hashes of aiootp's
 * formats: none, booleans, integers, floats, text, byte strings, tuples, lists and maps.
 *
 * <p>Values whose text differs are different keys, tags or associated data: {@code integer(1)},
 * {@code real(1)}, {@code bool(true)}, {@code text("1")} and {@code bytes(…)} are five identities.
 *
 * <p>Immutable and safe for use by many threads, except that {@link #bytesView}, {@link #hexView}
 * and {@link #textView} show an array of the caller. {@code toString} does not show the value,
 * since it may be a key.
 *
 * <p>Source: specification chunky2048, sections 3.1 to 3.5.
 */
public abstract class Literal {
  private static final Literal NONE = new Word("None", true);
  private static final Literal TRUE = new Word("True", false);
  private static final Literal FALSE = new Word("False", true);

  Literal() {}

  /** Returns Python's {@code None}. */
  public static Literal none() {
    return NONE;
  }

  /** Returns {@code True} or {@code False}. */
  public static Literal bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns an integer. */
  public static Literal integer(long value) {
    return new Word(Long.toString(value), value == 0);
  }

  /** Returns an integer of any size. Python refuses to print more than 4,300 digits. */
  public static Literal integer(BigInteger value) {
    return new Word(value.toString(), value.signum() == 0);
  }

  /** Returns a float; its text has the fewest digits that read back as the same double. */
  public static Literal real(double value) {
    return new Word(FloatText.of(value), value == 0);
  }

  /** Returns a text string. */
  public static Literal text(String value) {
    return PlainText.isPlain(value) ? new PlainText(value) : new Text(value.codePoints().toArray());
  }

  /**
   * Returns a text string of code points, among them any surrogates; needed only for the Python
   * strings that hold an unpaired high surrogate directly before an unpaired low one.
   *
   * @throws IllegalArgumentException if a number is not a code point
   */
  public static Literal text(int[] codePoints) {
    for (int codePoint : codePoints) {
      if (!Character.isValidCodePoint(codePoint)) {
        throw new IllegalArgumentException("not a Unicode code point");
      }
    }
    return new Text(codePoints.clone());
  }

  /** Returns a byte string with a copy of the bytes. */
  public static Literal bytes(byte[] value) {
    return new Bytes(value.clone());
  }

  /**
   * Returns a byte string that shows the caller's array without copying it, so that a secret can be
   * wiped by wiping the array. The caller must not change the array while the value is in use.
   */
  public static Literal bytesView(byte[] value) {
    return new Bytes(value);
  }

  /**
   * Returns the <em>text string</em> of the array's lowercase hexadecimal digits, which is how 64
   * key bytes stand for aiootp's key of 128 characters. The array is shown, not copied: the caller
   * wipes it, and must not change it while the value is in use.
   */
  public static Literal hexView(byte[] value) {
    return new HexText(value);
  }

  /**
   * Returns a text string that shows the caller's UTF-16 text without copying it, so that a
   * password never becomes a {@code String}: its code points are {@code new String(value)}'s. The
   * caller wipes the array, and must not change it while the value is in use.
   */
  public static Literal textView(char[] value) {
    return new TextView(value);
  }

  /** Returns a tuple. */
  public static Literal tuple(Literal... elements) {
    return new Sequence("(", List.of(elements), elements.length == 1 ? ",)" : ")");
  }

  /** Returns a list. */
  public static Literal list(Literal... elements) {
    return new Sequence("[", List.of(elements), "]");
  }

  /** Returns a map whose entries are printed in the order given. */
  public static Literal map(List<Map.Entry<Literal, Literal>> entries) {
    return new Entries(List.copyOf(entries));
  }

  /** Returns the UTF-8 form of the printed text; the caller wipes it if the value is a secret. */
  public final byte[] encode() {
    TextBuffer buffer = new TextBuffer();
    printTo(buffer);
    return buffer.takeBytes();
  }

  /**
   * Returns the UTF-8 form of what Python's {@code str} gives: a text string as it is, without
   * quotes and escapes, and any other value as {@link #encode} gives it. This is the form in which
   * entropy is sent into a keystream (section 3.5).
   *
   * @throws IllegalArgumentException if a text string has an unpaired surrogate
   */
  public final byte[] encodeUnquoted() {
    TextBuffer buffer = new TextBuffer();
    printUnquotedTo(buffer);
    return buffer.takeBytes();
  }

  /**
   * Returns a byte string as it is, without quotes and escapes, and any other value as {@link
   * #encode} gives it; the caller wipes it if the value is a secret. So the byte string {@code 'a'}
   * and the text {@code a} give the same (pipelines, section 16.1).
   */
  public byte[] encodeRaw() {
    return encode();
  }

  /** Returns whether Python takes the value for false: none, false, zero or empty. */
  public abstract boolean isFalsy();

  /** Returns the kind of value, never the value itself. */
  @Override
  public final String toString() {
    return "Literal." + kind();
  }

  String kind() {
    return getClass().getSimpleName();
  }

  abstract void printTo(TextBuffer out);

  void printUnquotedTo(TextBuffer out) {
    printTo(out);
  }

  private static final class Word extends Literal {
    private final String word;
    private final boolean falsy;

    Word(String word, boolean falsy) {
      this.word = word;
      this.falsy = falsy;
    }

    @Override
    public boolean isFalsy() {
      return falsy;
    }

    @Override
    void printTo(TextBuffer out) {
      out.ascii(word);
    }
  }

  static final class Text extends Literal {
    private final int[] codePoints;

    Text(int[] codePoints) {
      this.codePoints = codePoints;
    }

    @Override
    public boolean isFalsy() {
      return codePoints.length == 0;
    }

    @Override
    void printTo(TextBuffer out) {
      Quoting.text(codePoints, out);
    }

    @Override
    void printUnquotedTo(TextBuffer out) {
      printUnquoted(codePoints, out);
    }

    static void printUnquoted(int[] codePoints, TextBuffer out) {
      for (int codePoint : codePoints) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
          throw new IllegalArgumentException("text with an unpaired surrogate has no UTF-8 form");
        }
        out.codePoint(codePoint);
      }
    }
  }

  private static final class Bytes extends Literal {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public boolean isFalsy() {
      return bytes.length == 0;
    }

    @Override
    void printTo(TextBuffer out) {
      Quoting.bytes(bytes, out);
    }

    @Override
    public byte[] encodeRaw() {
      return bytes.clone();
    }
  }

  private static final class Sequence extends Literal {
    private final String open;
    private final List<Literal> elements;
    private final String close;

    Sequence(String open, List<Literal> elements, String close) {
      this.open = open;
      this.elements = elements;
      this.close = close;
    }

    @Override
    public boolean isFalsy() {
      return elements.isEmpty();
    }

    @Override
    void printTo(TextBuffer out) {
      out.ascii(open);
      String separator = "";
      for (Literal element : elements) {
        out.ascii(separator);
        element.printTo(out);
        separator = ", ";
      }
      out.ascii(close);
    }
  }

  private static final class Entries extends Literal {
    private final List<Map.Entry<Literal, Literal>> entries;

    Entries(List<Map.Entry<Literal, Literal>> entries) {
      this.entries = entries;
    }

    @Override
    public boolean isFalsy() {
      return entries.isEmpty();
    }

    @Override
    void printTo(TextBuffer out) {
      out.ascii('{');
      String separator = "";
      for (Map.Entry<Literal, Literal> entry : entries) {
        out.ascii(separator);
        entry.getKey().printTo(out);
        out.ascii(": ");
        entry.getValue().printTo(out);
        separator = ", ";
      }
      out.ascii('}');
    }
  }
}
