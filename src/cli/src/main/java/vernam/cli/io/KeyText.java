package vernam.cli.io;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The text form of a key: 128 lowercase hexadecimal digits and a line end, which is the key text
 * aiootp uses. Works on byte arrays only, because they can be wiped and strings cannot.
 */
public final class KeyText {
  public static final int KEY_BYTES = 64;

  private static final int DIGITS = 2 * KEY_BYTES;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  /** Longest text that can be a key: the digits and CR LF. */
  static final int MAX_TEXT = DIGITS + 2;

  private KeyText() {}

  /** Returns the digits and a line feed. */
  public static byte[] format(byte[] key) {
    byte[] text = new byte[DIGITS + 1];
    for (int i = 0; i < KEY_BYTES; i++) {
      text[2 * i] = HEX[(key[i] >> 4) & 15];
      text[2 * i + 1] = HEX[key[i] & 15];
    }
    text[DIGITS] = '\n';
    return text;
  }

  /** Whether a word is a key rather than the name of something. */
  static boolean looksLikeKey(String word) {
    return word.length() == DIGITS && word.chars().allMatch(HexFormat::isHexDigit);
  }

  /** Reads the digits, with or without a line end. */
  public static byte[] parse(byte[] text) throws Failure {
    if (digits(text) != DIGITS) {
      throw malformed();
    }
    byte[] key = new byte[KEY_BYTES];
    for (int i = 0; i < KEY_BYTES; i++) {
      int high = digit(text[2 * i]);
      int low = digit(text[2 * i + 1]);
      if (high < 0 || low < 0) {
        Arrays.fill(key, (byte) 0);
        throw malformed();
      }
      key[i] = (byte) (high << 4 | low);
    }
    return key;
  }

  private static int digits(byte[] text) {
    int end = text.length;
    if (end > 0 && text[end - 1] == '\n') {
      end--;
      if (end > 0 && text[end - 1] == '\r') {
        end--;
      }
    }
    return end;
  }

  /** Capitals are refused: to aiootp the same digits in capitals are another key. */
  private static int digit(byte character) {
    boolean capital = character >= 'A' && character <= 'F';
    return !capital && HexFormat.isHexDigit(character) ? HexFormat.fromHexDigit(character) : -1;
  }

  private static Failure malformed() {
    return Failure.refused(
        "the key is not " + DIGITS + " lowercase hexadecimal digits",
        "make a key file with: vernam keygen -o FILE");
  }
}
