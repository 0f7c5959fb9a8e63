package vernam.contract;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Arrays with data in the middle. */
final class Pieces {
  /** Empty, about the ends of blocks of 16, 64 and 256 bytes, and some blocks long. */
  static final int[] SIZES = {0, 1, 15, 16, 17, 64, 231, 232, 233, 256, 700};

  /** More than any cipher here adds. */
  private static final int MOST_ADDED = 600;

  private static final byte FILL = 0x55;

  private Pieces() {}

  /** Returns an array in which the input begins at 7 and does not go up to the end. */
  static byte[] shifted(byte[] input) {
    return concat(new byte[7], input, new byte[3]);
  }

  /** Returns an array for the output, filled. */
  static byte[] room(byte[] input) {
    return filled(input.length + MOST_ADDED);
  }

  static byte[] filled(int size) {
    byte[] array = new byte[size];
    Arrays.fill(array, FILL);
    return array;
  }

  /** Returns the part that was written, or complains if anything else was. */
  static byte[] cut(byte[] array, int offset, int size) {
    byte[] rest = array.clone();
    Arrays.fill(rest, offset, offset + size, FILL);
    if (!Arrays.equals(rest, filled(rest.length))) {
      throw new IllegalStateException("written beside the output");
    }
    return Arrays.copyOfRange(array, offset, offset + size);
  }

  /** Joins arrays; null stands for an empty one, as {@code Cipher.update} returns it. */
  static byte[] concat(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      if (piece != null) {
        all.writeBytes(piece);
      }
    }
    return all.toByteArray();
  }
}
