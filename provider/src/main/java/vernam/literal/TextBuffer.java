package vernam.literal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** UTF-8 text in the making; every array it gives up is wiped, since the text may hold a key. */
final class TextBuffer {
  private static final byte[] HEX_DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DIGITS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;

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
    int whole = values.length & -Integer.BYTES;
    for (int i = 0; i < whole; i += Integer.BYTES) {
      DIGITS.set(bytes, length + 2 * i, digits((int) WORD.get(values, i)));
    }
    length += 2 * whole;
    for (int i = whole; i < values.length; i++) {
      hex(values[i], 2);
    }
  }

  /** Returns the digits of four bytes: keys are printed often enough to do eight at once. */
  private static long digits(int word) {
    long spread = word & 0xFFFF_FFFFL;
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFFL;
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
    long nibbles = (spread >>> 4 | spread << 8) & 0x0F0F_0F0F_0F0F_0F0FL;
    long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
    return nibbles + '0' * ONES + letters * ('a' - '0' - 10);
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

  /** Appends each byte as it is printed; what is written past the last one is written over. */
  void octets(byte[] values, OctetForms forms) {
    requireRoom(Math.multiplyExact(OctetForms.LONGEST, values.length));
    int at = length;
    for (byte value : values) {
      WORD.set(bytes, at, forms.characters(value));
      at += forms.length(value);
    }
    length = at;
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
