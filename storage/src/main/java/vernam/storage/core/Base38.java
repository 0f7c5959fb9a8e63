package vernam.storage.core;

import java.math.BigInteger;

/**
 * Bytes as a number in base 38, in characters that any file system and any database column take
 * (specification database, section 1.2). A 32-byte hash gives 1 to 49 characters.
 */
final class Base38 {
  private static final String DIGITS = "-0123456789_abcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private Base38() {}

  /** Returns the digits, the most significant first, without leading zeros. */
  static String encode(byte[] bytes) {
    return encode(new BigInteger(1, bytes));
  }

  /** Returns the digits of a number that is not negative. */
  static String encode(BigInteger number) {
    BigInteger rest = number;
    StringBuilder reversed = new StringBuilder();
    do {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      reversed.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    } while (rest.signum() != 0);
    return reversed.reverse().toString();
  }

  /** Returns whether there are digits only. */
  static boolean isEncoded(String text) {
    return text.chars().allMatch(character -> DIGITS.indexOf(character) >= 0);
  }

  /**
   * Returns the number of these digits.
   *
   * @throws IllegalArgumentException if there is another character
   */
  static BigInteger decode(String digits) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("not a digit in base 38");
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return number;
  }
}
