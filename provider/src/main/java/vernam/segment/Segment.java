package vernam.segment;

import java.util.Arrays;

/** A segment at its place, in plaintext or sealed. */
final class Segment {
  private final long number;
  private final boolean last;
  private final byte[] bytes;

  /** Makes a segment of the first bytes of an array, which is only copied if there are more. */
  Segment(long number, boolean last, byte[] bytes, int size) {
    this.number = number;
    this.last = last;
    this.bytes = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  /** Returns its number, from 0. */
  long number() {
    return number;
  }

  boolean isLast() {
    return last;
  }

  /** Returns its bytes, in its own array. */
  byte[] bytes() {
    return bytes;
  }

  /** Overwrites its bytes with zeros. */
  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }
}
