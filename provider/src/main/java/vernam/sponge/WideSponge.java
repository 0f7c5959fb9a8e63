package vernam.sponge;

import java.util.Arrays;

/**
 * Several sponges side by side, one to each slot of a {@link WideKeccak}, which absorb as many
 * bytes at a time: running SHA3 or SHAKE256 whose output can be taken without disturbing it.
 *
 * <p>Input and output are interleaved words, as in {@link Interleaved}. Not safe for use by several
 * threads.
 */
public final class WideSponge {
  private final WideKeccak keccak;
  private final int width;
  private final int rate;
  private final long suffix;
  private final long[] states;
  private final long[] copies;
  private int position;

  private WideSponge(WideKeccak keccak, int rate, long suffix) {
    this.keccak = keccak;
    this.width = keccak.width();
    this.rate = rate;
    this.suffix = suffix;
    states = new long[Keccak.LANES * width];
    copies = new long[Keccak.LANES * width];
  }

  /** Returns empty SHA3-256: 4 words of digest, 17 words absorbed for each permutation. */
  public static WideSponge sha3With256Bits(WideKeccak keccak) {
    return new WideSponge(keccak, 17, Sponge.SHA3_SUFFIX);
  }

  /** Returns empty SHA3-512: 8 words of digest, 9 words absorbed for each permutation. */
  public static WideSponge sha3With512Bits(WideKeccak keccak) {
    return new WideSponge(keccak, 9, Sponge.SHA3_SUFFIX);
  }

  /** Returns empty SHAKE256, which absorbs and squeezes 17 words for each permutation. */
  public static WideSponge shake256(WideKeccak keccak) {
    return new WideSponge(keccak, 17, Sponge.SHAKE_SUFFIX);
  }

  /** Returns sponges in the same states. */
  public WideSponge copy() {
    WideSponge other = new WideSponge(keccak, rate, suffix);
    System.arraycopy(states, 0, other.states, 0, states.length);
    other.position = position;
    return other;
  }

  /** Appends the same word to the input of all slots. */
  public WideSponge absorb(long word) {
    for (int slot = 0; slot < width; slot++) {
      states[position * width + slot] ^= word;
    }
    advance(1);
    return this;
  }

  /** Appends the first words of each slot to its input. */
  public WideSponge absorb(long[] words, int count) {
    int taken = 0;
    while (taken < count) {
      int now = Math.min(count - taken, rate - position);
      xor(words, taken * width, position * width, now * width);
      taken += now;
      advance(now);
    }
    return this;
  }

  /**
   * Writes the output for everything absorbed so far; absorbing can go on.
   *
   * @param offset the word of each slot at which the output begins
   * @param count words for each slot
   */
  public void squeeze(long[] output, int offset, int count) {
    // The padding is added for the permutation and taken away again: cheaper than a copy.
    pad();
    keccak.permute(states, copies);
    pad();
    for (int written = 0; ; ) {
      int now = Math.min(rate, count - written);
      System.arraycopy(copies, 0, output, (offset + written) * width, now * width);
      written += now;
      if (written == count) {
        return;
      }
      keccak.permute(copies, copies);
    }
  }

  /** Overwrites the states with zeros. */
  public void wipe() {
    Arrays.fill(states, 0);
    Arrays.fill(copies, 0);
    position = 0;
  }

  private void advance(int count) {
    position += count;
    if (position == rate) {
      keccak.permute(states, states);
      position = 0;
    }
  }

  private void xor(long[] words, int from, int to, int length) {
    for (int i = 0; i < length; i++) {
      states[to + i] ^= words[from + i];
    }
  }

  private void pad() {
    for (int slot = 0; slot < width; slot++) {
      states[position * width + slot] ^= suffix;
      states[(rate - 1) * width + slot] ^= Long.MIN_VALUE;
    }
  }
}
