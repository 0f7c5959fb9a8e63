package vernam.literal;

/** Quotes and escapes of text and byte strings; specification chunky2048, sections 3.2 and 3.3. */
final class Quoting {
  private static final OctetForms SINGLE = new OctetForms('\'');
  private static final OctetForms TWOFOLD = new OctetForms('"');

  private Quoting() {}

  static void text(int[] codePoints, TextBuffer out) {
    boolean single = false;
    boolean twofold = false;
    for (int codePoint : codePoints) {
      single |= codePoint == '\'';
      twofold |= codePoint == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    out.ascii(quote);
    for (int codePoint : codePoints) {
      if (!shortForm(codePoint, quote, out)) {
        otherCodePoint(codePoint, out);
      }
    }
    out.ascii(quote);
  }

  static void bytes(byte[] bytes, TextBuffer out) {
    boolean single = false;
    boolean twofold = false;
    for (byte b : bytes) {
      single |= b == '\'';
      twofold |= b == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    out.ascii('b');
    out.ascii(quote);
    out.octets(bytes, quote == '"' ? TWOFOLD : SINGLE);
    out.ascii(quote);
  }

  /** Appends an ASCII character or its short escape, if it is one and has one. */
  private static boolean shortForm(int character, char quote, TextBuffer out) {
    switch (character) {
      case '\t' -> out.ascii("\\t");
      case '\n' -> out.ascii("\\n");
      case '\r' -> out.ascii("\\r");
      case '\\' -> out.ascii("\\\\");
      default -> {
        if (character < ' ' || character > '~') {
          return false;
        }
        if (character == quote) {
          out.ascii('\\');
        }
        out.ascii((char) character);
      }
    }
    return true;
  }

  private static void otherCodePoint(int codePoint, TextBuffer out) {
    if (codePoint >= 0x80 && Printable.isPrintable(codePoint)) {
      out.codePoint(codePoint);
    } else if (codePoint <= 0xFF) {
      out.ascii("\\x");
      out.hex(codePoint, 2);
    } else if (codePoint <= 0xFFFF) {
      out.ascii("\\u");
      out.hex(codePoint, 4);
    } else {
      out.ascii("\\U");
      out.hex(codePoint, 8);
    }
  }
}
