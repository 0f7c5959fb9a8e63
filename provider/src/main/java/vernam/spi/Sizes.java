package vernam.spi;

import javax.crypto.ShortBufferException;

/** Sizes of output, which are computed as long numbers and handed out as int. */
final class Sizes {
  private Sizes() {}

  /**
   * Returns a size as an int.
   *
   * @throws IllegalStateException if no array is as large
   */
  static int toInt(long size) {
    if (size > Integer.MAX_VALUE) {
      throw new IllegalStateException("an output of " + size + " bytes fits no array");
    }
    return (int) size;
  }

  static void requireRoom(long size, byte[] output, int offset) throws ShortBufferException {
    if (size > output.length - offset) {
      throw new ShortBufferException(
          "the output has " + size + " bytes, and there is room for " + (output.length - offset));
    }
  }
}
