package vernam.cipher;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Rules for salts, which are public; specification chunky2048, section 5. */
public final class Salts {
  /** Bytes in a salt. */
  public static final int SIZE = 32;

  private Salts() {}

  /** Returns a random salt, which is not zero. */
  public static byte[] random(SecureRandom random) {
    byte[] salt = new byte[SIZE];
    do {
      random.nextBytes(salt);
    } while (isZero(salt));
    return salt;
  }

  /** Returns a random salt in its text form. */
  public static String randomText(SecureRandom random) {
    return HexFormat.of().formatHex(random(random));
  }

  /**
   * Returns the text form of a salt, by which it enters the hashes.
   *
   * @throws IllegalArgumentException if it is not {@value #SIZE} bytes, or all of them are zero
   */
  public static String toText(byte[] salt) {
    String text = HexFormat.of().formatHex(salt);
    requireValid(text);
    return text;
  }

  /** Returns whether all bytes are zero. Such a salt is refused everywhere. */
  public static boolean isZero(byte[] salt) {
    int seen = 0;
    for (byte b : salt) {
      seen |= b;
    }
    return seen == 0;
  }

  /**
   * Checks a salt in its text form. Its digits may be of either case, but the case matters: another
   * spelling is another salt, and only lowercase survives the bytes form.
   *
   * @throws IllegalArgumentException if it is not 64 hexadecimal digits, or all of them are zero
   */
  public static void requireValid(String salt) {
    if (salt.length() != 2 * SIZE) {
      throw new IllegalArgumentException(
          "a salt is 64 hexadecimal digits, not " + salt.length() + " characters");
    }
    boolean zero = true;
    for (int i = 0; i < salt.length(); i++) {
      if (!HexFormat.isHexDigit(salt.charAt(i))) {
        throw new IllegalArgumentException("a salt has only hexadecimal digits");
      }
      zero &= salt.charAt(i) == '0';
    }
    if (zero) {
      throw new IllegalArgumentException("a salt is not zero");
    }
  }

  /**
   * Checks the salt of a new message in its text form, which is lowercase: no other survives the
   * bytes form.
   *
   * @throws IllegalArgumentException if it is not 64 lowercase hexadecimal digits, or all are zero
   */
  public static void requireValidForNew(String salt) {
    requireValid(salt);
    if (!salt.equals(salt.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("the salt of a new message is lowercase");
    }
  }
}
