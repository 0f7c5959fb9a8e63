package vernam.passcrypt;

import java.util.Arrays;
import vernam.sponge.Keccak;
import vernam.sponge.WideKeccak;

/**
 * The hash that drives the keystream, for several passwords side by side: running SHA3-512 whose
 * input is made of half words, since the value sent at each step has four bytes.
 *
 * <p>Input and output are interleaved as in {@link vernam.sponge.Interleaved}. Not safe for use by
 * several threads.
 */
final class WideSeedKdf {
  private static final int RATE_WORDS = 9;
  private static final int DIGEST_WORDS = 8;
  private static final long SUFFIX = 0x06;
  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private final WideKeccak keccak;
  private final int width;
  private final long[] states;
  private final long[] copies;
  private int halves;

  WideSeedKdf(WideKeccak keccak) {
    this.keccak = keccak;
    width = keccak.width();
    states = new long[Keccak.LANES * width];
    copies = new long[Keccak.LANES * width];
  }

  /** Appends the same four bytes to the input of all slots. */
  WideSeedKdf absorbHalf(int half) {
    int shift = shift();
    for (int slot = 0; slot < width; slot++) {
      states[(halves >>> 1) * width + slot] ^= (half & LOW_HALF) << shift;
    }
    advance(1);
    return this;
  }

  /** Appends the same word to the input of all slots. */
  WideSeedKdf absorb(long word) {
    return absorbHalf((int) word).absorbHalf((int) (word >>> Integer.SIZE));
  }

  /** Appends the first words of each slot to its input. */
  WideSeedKdf absorb(long[] words, int count) {
    for (int from = 0; from < count * width; from += width) {
      int to = (halves >>> 1) * width;
      if (shift() == 0) {
        for (int slot = 0; slot < width; slot++) {
          states[to + slot] ^= words[from + slot];
        }
        advance(2);
      } else {
        for (int slot = 0; slot < width; slot++) {
          states[to + slot] ^= words[from + slot] << Integer.SIZE;
        }
        advance(1);
        to = (halves >>> 1) * width;
        for (int slot = 0; slot < width; slot++) {
          states[to + slot] ^= words[from + slot] >>> Integer.SIZE;
        }
        advance(1);
      }
    }
    return this;
  }

  /** Writes the digest of everything absorbed so far; absorbing can go on. */
  void digest(long[] output) {
    pad();
    keccak.permute(states, copies);
    pad();
    System.arraycopy(copies, 0, output, 0, DIGEST_WORDS * width);
  }

  /** Overwrites the states with zeros. */
  void wipe() {
    Arrays.fill(states, 0);
    Arrays.fill(copies, 0);
    halves = 0;
  }

  /** Returns where the next half begins in its word. */
  private int shift() {
    return (halves & 1) * Integer.SIZE;
  }

  private void advance(int count) {
    halves += count;
    if (halves == 2 * RATE_WORDS) {
      keccak.permute(states, states);
      halves = 0;
    }
  }

  private void pad() {
    int shift = shift();
    for (int slot = 0; slot < width; slot++) {
      states[(halves >>> 1) * width + slot] ^= SUFFIX << shift;
      states[(RATE_WORDS - 1) * width + slot] ^= Long.MIN_VALUE;
    }
  }
}
