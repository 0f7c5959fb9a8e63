package vernam.pipeline;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Python's text can do and {@code String} cannot: its positions are code points. */
final class Texts {
  /** Python refuses to read longer ones, since their time grows with the square. */
  static final int MAX_DIGITS = 4300;

  private Texts() {}

  static byte[] encode(String text, Charset charset) {
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the text has no form in " + charset, e);
    }
  }

  static String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the bytes are no text in " + charset, e);
    }
  }

  static String decodeUtf8(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns a position, counted from the end if it is negative, among so many. */
  static int index(int position, int length) {
    int counted = position < 0 ? position + length : position;
    if (counted < 0 || counted >= length) {
      throw new IndexOutOfBoundsException("position " + position + " of " + length);
    }
    return counted;
  }

  static String elementAt(String text, int position) {
    int counted = index(position, length(text));
    return Character.toString(text.codePointAt(text.offsetByCodePoints(0, counted)));
  }

  static String slice(String text, Slice slice) {
    int[] codePoints = text.codePoints().toArray();
    int[] chosen = slice.positions(codePoints.length).map(i -> codePoints[i]).toArray();
    return new String(chosen, 0, chosen.length);
  }

  static String zeroFill(String text, int width) {
    int missing = width - length(text);
    if (missing <= 0) {
      return text;
    }
    int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  static List<String> splitOnSpace(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      while (at < text.length() && !isSpace(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        words.add(text.substring(from, at));
      }
      at++;
    }
    return words;
  }

  static List<String> split(String text, String separator, int limit) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    int found = text.indexOf(separator);
    while (found >= 0 && pieces.size() < limit) {
      pieces.add(text.substring(at, found));
      at = found + separator.length();
      found = text.indexOf(separator, at);
    }
    pieces.add(text.substring(at));
    return pieces;
  }

  static String replace(String text, String old, String replacement, int count) {
    return String.join(replacement, split(text, old, count));
  }

  /** Reads an integer as Python does: white space, a sign, a prefix, and {@code _} in between. */
  static BigInteger parse(String text, int radix) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    boolean negative = from < to && text.charAt(from) == '-';
    if (negative || (from < to && text.charAt(from) == '+')) {
      from++;
    }
    String digits = text.substring(from, to);
    String prefix = prefix(radix);
    if (!prefix.isEmpty() && digits.toLowerCase(Locale.ROOT).startsWith(prefix)) {
      digits = digits.substring(digits.startsWith("_", 2) ? 3 : 2);
    }
    BigInteger magnitude = magnitude(digits, radix);
    return negative ? magnitude.negate() : magnitude;
  }

  private static String prefix(int radix) {
    return switch (radix) {
      case 2 -> "0b";
      case 8 -> "0o";
      case 16 -> "0x";
      default -> "";
    };
  }

  private static BigInteger magnitude(String digits, int radix) {
    StringBuilder plain = new StringBuilder();
    boolean wantsDigit = true;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '_' && !wantsDigit) {
        wantsDigit = true;
      } else if (c < 0x80 && Character.digit(c, radix) >= 0) {
        plain.append(c);
        wantsDigit = false;
      } else {
        throw notAnInteger(radix);
      }
    }
    if (wantsDigit) {
      throw notAnInteger(radix);
    }
    if (plain.length() > MAX_DIGITS && Integer.bitCount(radix) > 1) {
      throw new IllegalArgumentException("more than " + MAX_DIGITS + " digits");
    }
    return new BigInteger(plain.toString(), radix);
  }

  private static IllegalArgumentException notAnInteger(int radix) {
    return new IllegalArgumentException("not an integer in base " + radix);
  }
}
