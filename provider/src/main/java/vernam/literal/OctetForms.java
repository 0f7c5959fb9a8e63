package vernam.literal;

/**
 * How each byte is printed in a byte string, in a table: bytes of keys and digests follow no
 * pattern, so that a processor would guess wrong at every third one which kind it is.
 */
final class OctetForms {
  /** The most characters that a byte takes. */
  static final int LONGEST = 4;

  private final int[] characters = new int[256];
  private final byte[] lengths = new byte[256];

  /**
   * Makes the table.
   *
   * @param quote which stands around the byte string
   */
  OctetForms(char quote) {
    for (int octet = 0; octet < 256; octet++) {
      String form = form(octet, quote);
      lengths[octet] = (byte) form.length();
      for (int i = 0; i < form.length(); i++) {
        characters[octet] |= form.charAt(i) << (Byte.SIZE * i);
      }
    }
  }

  private static String form(int octet, char quote) {
    return switch (octet) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\\' -> "\\\\";
      default -> {
        if (octet == quote) {
          yield "\\" + quote;
        }
        boolean printable = octet >= ' ' && octet <= '~';
        yield printable ? String.valueOf((char) octet) : "\\x%02x".formatted(octet);
      }
    };
  }

  /** Returns the characters of a byte, the first one lowest; above the last one are zeros. */
  int characters(byte octet) {
    return characters[octet & 0xFF];
  }

  /** Returns how many characters a byte takes. */
  int length(byte octet) {
    return lengths[octet & 0xFF];
  }
}
