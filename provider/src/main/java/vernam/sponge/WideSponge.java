package vernam.sponge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Several sponges side by side, one to each slot of a {@link WideKeccak}, which absorb as many
 * bytes at a time: running SHA3 or SHAKE256 whose output can be taken without disturbing it. A slot
 * can be taken over by a sponge that has absorbed another number of bytes.
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

  /** Where each slot is in a block, if not all are where {@link #position} says. */
  private int @Nullable [] positions;

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
    if (positions != null) {
      absorbApart(positions, input, 0, 1);
      return this;
    }
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
    if (positions != null) {
      absorbApart(positions, input, offset, count);
      return this;
    }
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

  /** Returns whether a slot and one of others have absorbed as much of a block. */
  public boolean isInStep(int slot, WideSponge other, int from) {
    return position(slot) == other.position(from);
  }

  /**
   * Takes over a slot of others, and leaves zeros there. If it is not where the rest is in a block,
   * all absorb more slowly from now on.
   */
  public void take(int slot, WideSponge other, int from) {
    if (!isInStep(slot, other, from)) {
      if (positions == null) {
        positions = new int[width];
        Arrays.fill(positions, position);
      }
      positions[slot] = other.position(from);
    }
    Interleaved.move(other.states, from, states, slot, width, Keccak.LANES);
    other.clear(from);
  }

  /** Overwrites a slot with zeros; the others go on. */
  public void clear(int slot) {
    Interleaved.clear(states, width, slot, Keccak.LANES);
    Interleaved.clear(copies, width, slot, Keccak.LANES);
  }

  /** Overwrites the states with zeros. */
  public void wipe() {
    Arrays.fill(states, 0);
    Arrays.fill(copies, 0);
    position = 0;
    positions = null;
  }

  private int position(int slot) {
    return positions == null ? position : positions[slot];
  }

  private void advance(int count) {
    position += count;
    if (position == rate) {
      keccak.permute(states, states);
      position = 0;
    }
  }

  /** Absorbs as much in each slot: those whose block is full are permuted, and all go on. */
  private void absorbApart(int[] at, long[] input, int offset, int count) {
    int[] taken = new int[width];
    int full;
    do {
      full = 0;
      for (int slot = 0; slot < width; slot++) {
        int now = Math.min(count - taken[slot], rate - at[slot]);
        for (int i = 0; i < now; i++) {
          states[(at[slot] + i) * width + slot] ^= input[(offset + taken[slot] + i) * width + slot];
        }
        taken[slot] += now;
        at[slot] += now;
        if (at[slot] == rate) {
          at[slot] = 0;
          full |= 1 << slot;
        }
      }
      if (full != 0) {
        keccak.permute(states, copies);
        words.select(states, copies, full, Keccak.LANES);
      }
    } while (full != 0);
  }

  private void pad() {
    if (positions == null) {
      words.xor(states, position, suffix);
    } else {
      for (int slot = 0; slot < width; slot++) {
        states[positions[slot] * width + slot] ^= suffix[slot];
      }
    }
    words.xor(states, rate - 1, lastBit);
  }
}
