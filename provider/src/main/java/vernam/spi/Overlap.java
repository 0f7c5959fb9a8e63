package vernam.spi;

import java.util.Arrays;

/** Keeps output from overwriting input that was not read yet, when both share an array. */
final class Overlap {
  private Overlap() {}

  /** Returns the input array itself or, if the two ranges meet, a copy of the input range alone. */
  static byte[] separate(
      byte[] input, int offset, int length, byte[] output, int outputOffset, int outputLength) {
    boolean apart =
        input != output
            || (long) offset + length <= outputOffset
            || (long) outputOffset + outputLength <= offset;
    return apart ? input : Arrays.copyOfRange(input, offset, offset + length);
  }

  /** Overwrites what {@link #separate} returned if it was a copy: it may be plaintext. */
  static void wipeCopy(byte[] returned, byte[] input) {
    if (returned != input) {
      Arrays.fill(returned, (byte) 0);
    }
  }
}
