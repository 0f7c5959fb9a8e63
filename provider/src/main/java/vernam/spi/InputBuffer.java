package vernam.spi;

import java.util.Arrays;

/** Bytes collected over several calls; an array that is given up is overwritten with zeros. */
final class InputBuffer {
  /** The largest array that every Java runtime can make. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private static final byte[] EMPTY = {};

  private byte[] bytes = EMPTY;
  private int size;

  int size() {
    return size;
  }

  /** Returns the array itself, of which the first {@link #size} bytes count. */
  byte[] array() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /**
   * Appends a part of an array.
   *
   * @throws IllegalStateException if the whole would be larger than an array can be
   */
  void append(byte[] input, int offset, int length) {
    if (length > MAX_SIZE - size) {
      throw new IllegalStateException("a message is at most " + MAX_SIZE + " bytes");
    }
    int needed = size + length;
    if (needed > bytes.length) {
      // Doubling, but never past the greatest size.
      int capacity = (int) Math.min(MAX_SIZE, Math.max(needed, 2L * bytes.length));
      byte[] larger = Arrays.copyOf(bytes, capacity);
      Arrays.fill(bytes, (byte) 0);
      bytes = larger;
    }
    System.arraycopy(input, offset, bytes, size, length);
    size = needed;
  }

  /** Forgets what was appended after the buffer had this size. */
  void truncate(int formerSize) {
    Arrays.fill(bytes, formerSize, size, (byte) 0);
    size = formerSize;
  }

  void clear() {
    truncate(0);
    bytes = EMPTY;
  }
}
