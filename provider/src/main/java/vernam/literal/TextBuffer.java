package vernam.literal;

import java.util.Arrays;

/** UTF-8 text in the making; every array it gives up is wiped, since the text may hold a key. */
final class TextBuffer {
  private static final byte[] HEX_DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] bytes = new byte[512];
  private int length;

  void ascii(char character) {
    append(character);
  }

  void ascii(String characters) {
    int count = characters.length();
    requireRoom(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) characters.charAt(i);
    }
    length += count;
  }

  /** Appends two lowercase hexadecimal digits for each byte. */
  void hex(byte[] values) {
    requireRoom(2 * values.length);
    int at = length;
    for (byte value : values) {
      bytes[at++] = HEX_DIGITS[(value >>> 4) & 0xF];
      bytes[at++] = HEX_DIGITS[value & 0xF];
    }
    length = at;
  }

  /** Appends a number as lowercase hexadecimal digits, with leading zeros up to the width. */
  void hex(int value, int width) {
    for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) {
      append(HEX_DIGITS[(value >>> shift) & 0xF]);
    }
  }

  /** Appends a code point that is not a surrogate. */
  void codePoint(int codePoint) {
    if (codePoint < 0x80) {
      append(codePoint);
    } else if (codePoint < 0x800) {
      append(0xC0 | codePoint >>> 6);
      continuation(codePoint);
    } else if (codePoint < 0x10000) {
      append(0xE0 | codePoint >>> 12);
      continuation(codePoint >>> 6);
      continuation(codePoint);
    } else {
      append(0xF0 | codePoint >>> 18);
      continuation(codePoint >>> 12);
      continuation(codePoint >>> 6);
      continuation(codePoint);
    }
  }

  /** Returns a copy of the text and wipes the buffer. */
  byte[] takeBytes() {
    byte[] text = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, (byte) 0);
    length = 0;
    return text;
  }

  private void continuation(int bits) {
    append(0x80 | (bits & 0x3F));
  }

  private void append(int octet) {
    requireRoom(1);
    bytes[length++] = (byte) octet;
  }

  private void requireRoom(int count) {
    if (count > bytes.length - length) {
      byte[] larger = Arrays.copyOf(bytes, Math.max(2 * length, Math.addExact(length, count)));
      Arrays.fill(bytes, (byte) 0);
      bytes = larger;
    }
  }
}
