package vernam.sponge;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The sponge construction of FIPS 202, section 4: bytes are absorbed at a rate, and output is
 * squeezed from a padded copy, so that absorbing can go on afterwards.
 *
 * <p>Not safe for use by several threads.
 */
final class Sponge {
  /** What ends the input of SHA3: its domain bits and the first bit of the padding. */
  static final int SHA3_SUFFIX = 0x06;

  /** What ends the input of SHAKE. */
  static final int SHAKE_SUFFIX = 0x1F;

  private static final VarHandle LANE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long[] state = new long[Keccak.LANES];
  private final long[] copy = new long[Keccak.LANES];
  private final int rate;
  private final long suffix;
  private int position;

  /**
   * Makes an empty sponge.
   *
   * @param rate bytes for each permutation, a multiple of 8
   * @param suffix the function's domain bits followed by the first bit of the padding
   */
  Sponge(int rate, long suffix) {
    this.rate = rate;
    this.suffix = suffix;
  }

  /** Returns a sponge in the same state. */
  Sponge copy() {
    Sponge other = new Sponge(rate, suffix);
    System.arraycopy(state, 0, other.state, 0, state.length);
    other.position = position;
    return other;
  }

  /** Returns the lanes, which may be changed. */
  long[] state() {
    return state;
  }

  /** Returns how many bytes of the current block are taken. */
  int position() {
    return position;
  }

  void moveTo(int position) {
    this.position = position;
  }

  void absorb(byte[] input, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      int now = Math.min(left, rate - position);
      add(input, from, now);
      from += now;
      left -= now;
      position += now;
      if (position == rate) {
        Keccak.permute(state);
        position = 0;
      }
    }
  }

  /** Adds bytes that fit into the block, by exclusive or. */
  private void add(byte[] input, int from, int length) {
    int lane = position >>> 3;
    int shift = (position & 7) << 3;
    int whole = length & -Long.BYTES;
    if (shift == 0) {
      for (int i = 0; i < whole; i += Long.BYTES) {
        state[lane++] ^= (long) LANE.get(input, from + i);
      }
    } else {
      // A word whose place is across two lanes. The second exists, since the bytes fit.
      for (int i = 0; i < whole; i += Long.BYTES) {
        long word = (long) LANE.get(input, from + i);
        state[lane++] ^= word << shift;
        state[lane] ^= word >>> (Long.SIZE - shift);
      }
    }
    for (int i = whole; i < length; i++) {
      int place = position + i;
      state[place >>> 3] ^= (input[from + i] & 0xFFL) << ((place & 7) << 3);
    }
  }

  /** Writes the output for everything absorbed so far; the sponge itself stays as it is. */
  void squeezeCopy(byte[] output, int offset, int length) {
    System.arraycopy(state, 0, copy, 0, Keccak.LANES);
    copy[position >>> 3] ^= suffix << ((position & 7) << 3);
    copy[(rate >>> 3) - 1] ^= Long.MIN_VALUE;
    int written = 0;
    while (written < length) {
      Keccak.permute(copy);
      int count = Math.min(rate, length - written);
      writeLanes(output, offset + written, count);
      written += count;
    }
  }

  private void writeLanes(byte[] output, int offset, int length) {
    int whole = length & -Long.BYTES;
    for (int i = 0; i < whole; i += Long.BYTES) {
      LANE.set(output, offset + i, copy[i >>> 3]);
    }
    for (int i = whole; i < length; i++) {
      output[offset + i] = (byte) (copy[i >>> 3] >>> ((i & 7) << 3));
    }
  }

  void wipe() {
    Arrays.fill(state, 0);
    Arrays.fill(copy, 0);
    position = 0;
  }
}
