package vernam.storage.core;

import java.math.BigInteger;

/**
 * Bytes as a number in base 38, in characters that any file system and any database column take
 * (specification database, section 1.2). A 32-byte hash gives 1 to 49 characters.
 */
final class Base38 {
  private static final String DIGITS = "-0123456789_abcdefghijklmnopqrstuvwxyz";
  private static final int BASE = DIGITS.length();

  /** Digits that a long takes: arithmetic with large numbers is done once for so many. */
  private static final int CHUNK = 11;

  private static final BigInteger CHUNK_BASE = BigInteger.valueOf(BASE).pow(CHUNK);

  private static final byte[] VALUES = new byte['z' + 1];

  static {
    for (int i = 0; i < VALUES.length; i++) {
      VALUES[i] = (byte) DIGITS.indexOf(i);
    }
  }

  private Base38() {}

  /** Returns the digits, the most significant first, without leading zeros. */
  static String encode(byte[] bytes) {
    return encode(new BigInteger(1, bytes));
  }

  /** Returns the digits of a number that is not negative. */
  static String encode(BigInteger number) {
    BigInteger rest = number;
    StringBuilder reversed = new StringBuilder();
    while (rest.compareTo(CHUNK_BASE) >= 0) {
      BigInteger[] parts = rest.divideAndRemainder(CHUNK_BASE);
      long chunk = parts[1].longValue();
      for (int i = 0; i < CHUNK; i++, chunk /= BASE) {
        reversed.append(DIGITS.charAt((int) (chunk % BASE)));
      }
      rest = parts[0];
    }
    long last = rest.longValue();
    do {
      reversed.append(DIGITS.charAt((int) (last % BASE)));
      last /= BASE;
    } while (last != 0);
    return reversed.reverse().toString();
  }

  /** Returns whether there are digits only. */
  static boolean isEncoded(String text) {
    return text.chars().allMatch(character -> digit(character) >= 0);
  }

  /**
   * Returns the number of these digits.
   *
   * @throws IllegalArgumentException if there is another character
   */
  static BigInteger decode(String digits) {
    BigInteger number = BigInteger.ZERO;
    for (int at = 0; at < digits.length(); at += CHUNK) {
      long chunk = 0;
      long base = 1;
      for (int i = at; i < Math.min(at + CHUNK, digits.length()); i++) {
        int digit = digit(digits.charAt(i));
        if (digit < 0) {
          throw new IllegalArgumentException("not a digit in base 38");
        }
        chunk = chunk * BASE + digit;
        base *= BASE;
      }
      number = number.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(chunk));
    }
    return number;
  }

  private static int digit(int character) {
    return character < VALUES.length ? VALUES[character] : -1;
  }
}
