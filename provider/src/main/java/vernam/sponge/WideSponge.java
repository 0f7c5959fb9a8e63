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
  private final WideWords words;
  private final int width;
  private final int rate;
  private final long[] suffix;
  private final long[] lastBit;
  private final long[] states;
  private final long[] copies;
  private int position;

  private WideSponge(WideKeccak keccak, int rate, long[] suffix, long[] lastBit) {
    this.keccak = keccak;
    words = keccak.words();
    this.width = keccak.width();
    this.rate = rate;
    this.suffix = suffix;
    this.lastBit = lastBit;
    states = new long[Keccak.LANES * width];
    copies = new long[Keccak.LANES * width];
  }

  private static WideSponge of(WideKeccak keccak, int rate, long suffix) {
    return new WideSponge(
        keccak, rate, everywhere(keccak, suffix), everywhere(keccak, Long.MIN_VALUE));
  }

  /** Returns empty SHA3-256: 4 words of digest, 17 words absorbed for each permutation. */
  public static WideSponge sha3With256Bits(WideKeccak keccak) {
    return of(keccak, 17, Sponge.SHA3_SUFFIX);
  }

  /** Returns empty SHA3-512: 8 words of digest, 9 words absorbed for each permutation. */
  public static WideSponge sha3With512Bits(WideKeccak keccak) {
    return of(keccak, 9, Sponge.SHA3_SUFFIX);
  }

  /** Returns empty SHAKE256, which absorbs and squeezes 17 words for each permutation. */
  public static WideSponge shake256(WideKeccak keccak) {
    return of(keccak, 17, Sponge.SHAKE_SUFFIX);
  }

  /** Returns sponges in the same states. */
  public WideSponge copy() {
    WideSponge other = new WideSponge(keccak, rate, suffix, lastBit);
    System.arraycopy(states, 0, other.states, 0, states.length);
    other.position = position;
    return other;
  }

  /** Returns a word for the input of all slots. */
  public static long[] everywhere(WideKeccak keccak, long word) {
    long[] words = new long[keccak.width()];
    Arrays.fill(words, word);
    return words;
  }

  /** Appends the same word to the input of all slots. */
  public WideSponge absorb(long word) {
    return absorb(everywhere(keccak, word));
  }

  /** Appends one word of each slot to its input. */
  public WideSponge absorb(long[] input) {
    words.xor(states, position, input);
    advance(1);
    return this;
  }

  /** Appends the first words of each slot to its input. */
  public WideSponge absorb(long[] input, int count) {
    return absorb(input, 0, count);
  }

  /** Appends words of each slot, beginning with the one at an offset, to its input. */
  public WideSponge absorb(long[] input, int offset, int count) {
    int taken = 0;
    while (taken < count) {
      int now = Math.min(count - taken, rate - position);
      words.xor(states, position, input, offset + taken, now);
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
      words.copy(output, offset + written, copies, 0, now);
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

  private void pad() {
    words.xor(states, position, suffix);
    words.xor(states, rate - 1, lastBit);
  }
}
