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

  /** Moves the first words of a slot to a slot of another array, and leaves zeros. */
  public static void move(long[] from, int fromSlot, long[] to, int toSlot, int width, int count) {
    for (int i = 0; i < count; i++) {
      to[i * width + toSlot] = from[i * width + fromSlot];
    }
    clear(from, width, fromSlot, count);
  }

  /** Overwrites the first words of a slot with zeros. */
  public static void clear(long[] words, int width, int slot, int count) {
    for (int i = 0; i < count; i++) {
      words[i * width + slot] = 0;
    }
  }

  /** Returns the bytes of the first words of a slot. */
  public static byte[] bytes(long[] words, int width, int slot, int count) {
    byte[] bytes = new byte[count * Long.BYTES];
    get(words, width, slot, count, bytes, 0);
    return bytes;
  }

  /**
   * Writes whole words of bytes to which a slot was added by exclusive or.
   *
   * @param to may be the same array as {@code from}
   */
  public static void xor(
      byte[] from, int offset, long[] words, int width, int slot, int count, byte[] to, int at) {
    for (int i = 0; i < count; i++) {
      long word = (long) WORD.get(from, offset + i * Long.BYTES) ^ words[i * width + slot];
      WORD.set(to, at + i * Long.BYTES, word);
    }
  }

  /**
   * Adds a slot to whole words of bytes by exclusive or, and keeps them in it too.
   *
   * @param words what is added, and afterwards the bytes
   */
  public static void xorBoth(
      byte[] bytes, int offset, long[] words, int width, int slot, int count) {
    for (int i = 0; i < count; i++) {
      long word = (long) WORD.get(bytes, offset + i * Long.BYTES) ^ words[i * width + slot];
      WORD.set(bytes, offset + i * Long.BYTES, word);
      words[i * width + slot] = word;
    }
  }
}
