package vernam.sponge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A running SHA3-512 in a slot of {@link SlotSponges}. What it absorbs and the digest that is asked
 * for are only noted; the work is done when this sponge, or another of the set, is run.
 *
 * <p>Not safe for use by several threads.
 */
public final class SlotSponge {
  private static final int RATE = 9;
  private static final int DIGEST_WORDS = 8;

  private enum Step {
    REST,
    ABSORB,
    DIGEST
  }

  private final SlotSponges all;
  private final int slot;
  private final int width;
  private long[] input = new long[32];
  private int taken;
  private int given;
  private int position;
  private long @Nullable [] target;
  private int targetOffset;
  private Step step = Step.REST;

  SlotSponge(SlotSponges all, int slot, int width) {
    this.all = all;
    this.slot = slot;
    this.width = width;
  }

  /** Appends a word to the input. */
  public SlotSponge absorb(long word) {
    requireRoom(1);
    input[given++] = word;
    return this;
  }

  /** Appends the first words of an array to the input; they are copied. */
  public SlotSponge absorb(long[] words, int count) {
    requireRoom(count);
    System.arraycopy(words, 0, input, given, count);
    given += count;
    return this;
  }

  /**
   * Asks for the digest, 8 words, of everything absorbed so far. It is there after {@link #run},
   * before which nothing more can be absorbed.
   */
  public void digest(long[] output, int offset) {
    requireRoom(0);
    target = output;
    targetOffset = offset;
  }

  /** Works until this sponge has absorbed what permutations take, and written its digest. */
  public void run() {
    while (target != null || position + given - taken >= RATE) {
      all.step();
    }
  }

  /** Adds to the state what the next permutation takes. */
  void prepare(long[] states) {
    int count = Math.min(RATE - position, given - taken);
    for (int i = 0; i < count; i++) {
      states[(position + i) * width + slot] ^= input[taken + i];
    }
    position += count;
    taken += count;
    if (taken == given) {
      taken = 0;
      given = 0;
    }
    if (position == RATE) {
      step = Step.ABSORB;
    } else if (target != null) {
      pad(states);
      step = Step.DIGEST;
    } else {
      step = Step.REST;
    }
  }

  /** Takes from a permutation what it was made for. */
  void finish(long[] states, long[] permuted) {
    if (step == Step.ABSORB) {
      for (int i = slot; i < states.length; i += width) {
        states[i] = permuted[i];
      }
      position = 0;
    } else if (step == Step.DIGEST && target != null) {
      // The padding is taken away again: the state goes on without it.
      pad(states);
      for (int i = 0; i < DIGEST_WORDS; i++) {
        target[targetOffset + i] = permuted[i * width + slot];
      }
      target = null;
    }
  }

  void wipe() {
    Arrays.fill(input, 0);
    taken = 0;
    given = 0;
    position = 0;
    target = null;
  }

  private void pad(long[] states) {
    states[position * width + slot] ^= Sponge.SHA3_SUFFIX;
    states[(RATE - 1) * width + slot] ^= Long.MIN_VALUE;
  }

  private void requireRoom(int count) {
    if (target != null) {
      throw new IllegalStateException("a digest is waiting to be written");
    }
    if (given + count > input.length) {
      long[] larger = Arrays.copyOf(input, 2 * (given + count));
      Arrays.fill(input, 0);
      input = larger;
    }
  }
}
