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
    BigInteger rest = new BigInteger(1, bytes);
    StringBuilder reversed = new StringBuilder();
    do {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      reversed.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    } while (rest.signum() != 0);
    return reversed.reverse().toString();
  }
}
