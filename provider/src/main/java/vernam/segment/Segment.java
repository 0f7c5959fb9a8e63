package vernam.segment;

import java.util.Arrays;

/** A segment at its place, in plaintext or sealed. */
final class Segment {
  private final long number;
  private final boolean last;
  private final byte[] bytes;
  private final int size;

  /** Makes a segment that consists of the first bytes of an array, which is not copied. */
  Segment(long number, boolean last, byte[] bytes, int size) {
    this.number = number;
    this.last = last;
    this.bytes = bytes;
    this.size = size;
  }

  /** Returns its number, from 0. */
  long number() {
    return number;
  }

  boolean isLast() {
    return last;
  }

  /** Returns a copy of its bytes. */
  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /** Overwrites the array with zeros. */
  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }
}
