package vernam.cipher;

/** Lowercase hexadecimal digits as ASCII bytes, for digests that must not become a string. */
public final class Hex {
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private Hex() {}

  /** Writes two digits for each byte; {@code digits} has twice the length of {@code bytes}. */
  public static void encode(byte[] bytes, byte[] digits) {
    for (int i = 0; i < bytes.length; i++) {
      digits[2 * i] = DIGITS[(bytes[i] >>> 4) & 0xF];
      digits[2 * i + 1] = DIGITS[bytes[i] & 0xF];
    }
  }
}
