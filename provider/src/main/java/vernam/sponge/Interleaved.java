package vernam.sponge;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads and writes the bytes of one slot among interleaved words: word {@code i} of slot {@code s}
 * is element {@code i * width + s}, and a word is eight bytes in little-endian order.
 */
public final class Interleaved {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;
  private static final long ONES = 0x0101_0101_0101_0101L;

  private Interleaved() {}

  /** Copies whole words from an array of bytes to a slot. */
  public static void put(byte[] from, int offset, long[] words, int width, int slot, int count) {
    for (int i = 0; i < count; i++) {
      words[i * width + slot] = (long) WORD.get(from, offset + i * Long.BYTES);
    }
  }

  /** Adds whole words from an array of bytes to a slot, by exclusive or. */
  public static void xor(byte[] from, int offset, long[] words, int width, int slot, int count) {
    for (int i = 0; i < count; i++) {
      words[i * width + slot] ^= (long) WORD.get(from, offset + i * Long.BYTES);
    }
  }

  /** Copies whole words from a slot to an array of bytes. */
  public static void get(long[] words, int width, int slot, int count, byte[] to, int offset) {
    for (int i = 0; i < count; i++) {
      WORD.set(to, offset + i * Long.BYTES, words[i * width + slot]);
    }
  }

  /** Returns the bytes of the first words of a slot. */
  public static byte[] bytes(long[] words, int width, int slot, int count) {
    byte[] bytes = new byte[count * Long.BYTES];
    get(words, width, slot, count, bytes, 0);
    return bytes;
  }

  /** Adds words to others by exclusive or, in all slots. */
  public static void xor(long[] words, long[] added) {
    for (int i = 0; i < words.length; i++) {
      words[i] ^= added[i];
    }
  }

  /**
   * Writes bytes as the ASCII codes of lowercase hexadecimal digits, twice as many words.
   *
   * @param count words of each slot that are read
   */
  public static void hex(long[] words, long[] digits, int width, int count) {
    for (int i = 0; i < count; i++) {
      for (int slot = 0; slot < width; slot++) {
        long word = words[i * width + slot];
        digits[2 * i * width + slot] = hex(word);
        digits[(2 * i + 1) * width + slot] = hex(word >>> 32);
      }
    }
  }

  /** Returns the eight digits of the four lowest bytes, computed without a table. */
  private static long hex(long word) {
    long spread = word & 0xFFFF_FFFFL;
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFFL;
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
    long nibbles = (spread >>> 4 | spread << 8) & NIBBLES;
    long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
    return nibbles + '0' * ONES + letters * ('a' - '0' - 10);
  }
}
