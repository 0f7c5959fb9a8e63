package vernam.cipher;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import vernam.sponge.Shake256;

/**
 * Fills a message up to whole blocks with bytes derived from the key, and finds their beginning
 * again (specification chunky2048, sections 7.1 to 7.3).
 *
 * <p>There are never 1 to 31 bytes of padding: the first {@value #MARK_SIZE} are the mark by which
 * the end of the plaintext is found, and where they would not fit one more block is filled.
 */
public final class Padding {
  /** Bytes in a block. */
  public static final int BLOCK_SIZE = 256;

  /** Bytes at the beginning of the padding that mark the end of the plaintext. */
  public static final int MARK_SIZE = 32;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long SIGNS = 0x8080_8080_8080_8080L;
  private static final int MAX_SIZE = BLOCK_SIZE + MARK_SIZE - 1;

  private final byte[] bytes;

  /**
   * Derives the padding bytes.
   *
   * @param absorbed the pieces that SHAKE256 absorbs in order; not kept
   */
  public static Padding derive(byte[]... absorbed) {
    Shake256 shake = new Shake256();
    for (byte[] piece : absorbed) {
      shake.absorb(piece);
    }
    Padding padding = new Padding(shake.squeeze(MAX_SIZE));
    shake.wipe();
    return padding;
  }

  /** Makes padding of its first bytes, at least the mark; takes over the array. */
  public Padding(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns how many bytes of padding follow a header and plaintext of this length together. */
  public static int sizeFor(long length) {
    int over = (int) (length % BLOCK_SIZE);
    if (over == 0) {
      return 0;
    }
    int missing = BLOCK_SIZE - over;
    return missing < MARK_SIZE ? missing + BLOCK_SIZE : missing;
  }

  /** Returns the first bytes of the padding. */
  public byte[] first(int size) {
    return Arrays.copyOf(bytes, size);
  }

  /**
   * Returns where the first mark begins in the bytes from {@code from} on, or the end of the array
   * if there is none. The bytes after the mark are not looked at: the tag protects them.
   */
  public int indexIn(byte[] message, int from) {
    int last = message.length - MARK_SIZE;
    long first = (bytes[0] & 0xFFL) * ONES;
    for (int i = from; i <= last; ) {
      if (i + Long.BYTES <= last && !hasZero((long) WORD.get(message, i) ^ first)) {
        i += Long.BYTES;
      } else if (startsIn(message, i)) {
        return i;
      } else {
        i++;
      }
    }
    return message.length;
  }

  private boolean startsIn(byte[] message, int i) {
    return message[i] == bytes[0] && Arrays.equals(message, i, i + MARK_SIZE, bytes, 0, MARK_SIZE);
  }

  /** Returns whether one of the eight bytes is zero: only then a subtraction of 1 borrows. */
  private static boolean hasZero(long word) {
    return (word - ONES & ~word & SIGNS) != 0;
  }

  /** Overwrites the padding bytes with zeros. */
  public void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }
}
