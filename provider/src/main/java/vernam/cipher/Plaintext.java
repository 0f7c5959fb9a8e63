package vernam.cipher;

import java.util.Arrays;

/** A verified plaintext inside a larger array, which {@link #close} overwrites with zeros. */
public final class Plaintext implements AutoCloseable {
  private final byte[] array;
  private final int offset;
  private final int size;

  /** Takes over the array. */
  public Plaintext(byte[] array, int offset, int size) {
    this.array = array;
    this.offset = offset;
    this.size = size;
  }

  /** Returns the size in bytes. */
  public int size() {
    return size;
  }

  /** Returns a copy. */
  public byte[] toBytes() {
    return Arrays.copyOfRange(array, offset, offset + size);
  }

  /** Writes all bytes to an array. */
  public void copyTo(byte[] output, int outputOffset) {
    System.arraycopy(array, offset, output, outputOffset, size);
  }

  @Override
  public void close() {
    Arrays.fill(array, (byte) 0);
  }
}
