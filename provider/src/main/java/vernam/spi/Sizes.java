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

  /**
   * Checks that output fits into an array from an offset on.
   *
   * @throws ShortBufferException if it does not, or the offset is past the array's end
   */
  static void requireRoom(long size, byte[] output, int offset) throws ShortBufferException {
    int room = output.length - offset;
    if (room < 0) {
      throw new ShortBufferException(
          "the offset " + offset + " is past the end of an array of " + output.length + " bytes");
    }
    if (size > room) {
      throw new ShortBufferException(
          "the output has " + size + " bytes, and there is room for " + room);
    }
  }
}
