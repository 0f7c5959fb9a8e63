package vernam.pipeline;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The digits in which numbers are written: the entry at a place is the digit of that value, and the
 * base is the number of entries. The most significant digit comes first, without leading zeros;
 * zero is one digit. Numbers are not negative, since no table has a sign.
 *
 * <p>{@link #BASE_64} and {@link #URL_SAFE} write numbers, and have nothing to do with Base64.
 *
 * <p>Immutable and safe for use by many threads. Source: specification pipelines, section 16.5.
 */
public final class BaseTable {
  /** The printable characters of ASCII, from the space on. */
  public static final BaseTable ASCII_95 = range(0x20, 0x7e);

  /** All characters of ASCII. */
  public static final BaseTable ASCII_128 = range(0, 0x7f);

  /** Single bytes: {@link #encodeBytes} and {@link #decodeBytes} are meant for it. */
  public static final BaseTable BYTES = range(0, 0xff);

  /** Digits, uppercase and lowercase letters. */
  public static final BaseTable ALPHANUMERIC =
      of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  /** Digits and lowercase letters. */
  public static final BaseTable BASE_36 = of("0123456789abcdefghijklmnopqrstuvwxyz");

  /** Digits, lowercase letters, hyphen and underscore. */
  public static final BaseTable BASE_38 = of("-0123456789_abcdefghijklmnopqrstuvwxyz");

  /** Digits and letters, plus and slash. */
  public static final BaseTable BASE_64 =
      of("+/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  /** Digits and letters, hyphen and underscore. */
  public static final BaseTable URL_SAFE =
      of("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

  /** The digits and lowercase letters of onion addresses. */
  public static final BaseTable ONION = of("234567abcdefghijklmnopqrstuvwxyz");

  private final int[] entries;
  private final Map<Integer, Integer> values = new HashMap<>();
  private final BigInteger base;

  private BaseTable(int[] entries) {
    this.entries = entries;
    this.base = BigInteger.valueOf(entries.length);
    for (int i = 0; i < entries.length; i++) {
      if (values.put(entries[i], i) != null) {
        throw new IllegalArgumentException("a table has no entry twice");
      }
    }
    if (entries.length < 2) {
      throw new IllegalArgumentException("a table has at least 2 entries");
    }
  }

  /**
   * Returns a table of the characters of a text in their order.
   *
   * @throws IllegalArgumentException if it has fewer than 2, or one of them twice
   */
  public static BaseTable of(String entries) {
    return new BaseTable(entries.codePoints().toArray());
  }

  private static BaseTable range(int first, int last) {
    return of(
        IntStream.rangeClosed(first, last)
            .mapToObj(Character::toString)
            .collect(Collectors.joining()));
  }

  /**
   * Returns the table of the first entries, for a smaller base.
   *
   * @throws IllegalArgumentException if it is no number from 2 to the number of entries
   */
  public BaseTable first(int size) {
    if (size < 2 || size > entries.length) {
      throw new IllegalArgumentException("a base is from 2 to " + entries.length + ", not " + size);
    }
    return new BaseTable(Arrays.copyOf(entries, size));
  }

  /** Returns the number of entries. */
  public int base() {
    return entries.length;
  }

  /** Returns the entry at a place, one character (code point). */
  public String entry(int value) {
    return Character.toString(entries[value]);
  }

  /**
   * Returns a number in the digits of this table.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public String encode(BigInteger number) {
    int[] digits = digits(number);
    return new String(digits, 0, digits.length);
  }

  /**
   * Returns the number that digits of this table stand for; leading zeros count for nothing, and no
   * digits are zero.
   *
   * @throws IllegalArgumentException if a character is not in the table
   */
  public BigInteger decode(String digits) {
    int[] places = digits.codePoints().map(this::value).toArray();
    return number(places, 0, places.length);
  }

  /**
   * Returns a number in digits of one byte each.
   *
   * @throws IllegalArgumentException if it is negative
   * @throws IllegalStateException if the table has characters that are no byte
   */
  public byte[] encodeBytes(BigInteger number) {
    requireBytes();
    return encode(number).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the number that digits of one byte each stand for.
   *
   * @throws IllegalArgumentException if a byte is not in the table
   * @throws IllegalStateException if the table has characters that are no byte
   */
  public BigInteger decodeBytes(byte[] digits) {
    requireBytes();
    return decode(new String(digits, StandardCharsets.ISO_8859_1));
  }

  /** Shows the base. */
  @Override
  public String toString() {
    return "BaseTable[" + entries.length + "]";
  }

  private void requireBytes() {
    if (Arrays.stream(entries).anyMatch(entry -> entry > 0xff)) {
      throw new IllegalStateException("the table has characters that are no byte");
    }
  }

  private int value(int codePoint) {
    Integer value = values.get(codePoint);
    if (value == null) {
      throw new IllegalArgumentException("a character is not among the digits of base " + base);
    }
    return value;
  }

  private int[] digits(BigInteger number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException("a negative number has no digits in a table");
    }
    // Never too few: a digit holds at least as many bits as its base is long, less one.
    int room = number.bitLength() / (base.bitLength() - 1) + 1;
    int[] digits = new int[room];
    write(number, digits, 0, room);
    int zeros = 0;
    while (zeros < room - 1 && digits[zeros] == entries[0]) {
      zeros++;
    }
    return Arrays.copyOfRange(digits, zeros, room);
  }

  /** Halves the work at each level, since a digit at a time takes quadratic time. */
  private void write(BigInteger number, int[] digits, int from, int to) {
    if (to - from == 1) {
      digits[from] = entries[number.intValueExact()];
      return;
    }
    int middle = (from + to) >>> 1;
    BigInteger[] halves = number.divideAndRemainder(base.pow(to - middle));
    write(halves[0], digits, from, middle);
    write(halves[1], digits, middle, to);
  }

  private BigInteger number(int[] places, int from, int to) {
    if (to - from < 2) {
      return to == from ? BigInteger.ZERO : BigInteger.valueOf(places[from]);
    }
    int middle = (from + to) >>> 1;
    return number(places, from, middle)
        .multiply(base.pow(to - middle))
        .add(number(places, middle, to));
  }
}
