package vernam.passcrypt;

import java.util.Arrays;
import vernam.sponge.Interleaved;
import vernam.sponge.Keccak;

/**
 * The proof of one password in a slot of a wide permutation, cut where a permutation is due: {@link
 * Proof#run} in steps. What a lane absorbs next depends on its password, so each lane goes its own
 * way, and no lane waits for another.
 *
 * <p>Not safe for use by several threads.
 */
final class ProofLane {
  private static final int RATE_WORDS = ProofHash.RATE / Long.BYTES;
  private static final int DIGEST_WORDS = ProofHash.DIGEST_SIZE / Long.BYTES;
  private static final long SUFFIX = 0x06;

  /** What is done next, in this order: the first three once, the others in each round. */
  private enum Step {
    LAST_COLUMN,
    ARGUMENTS,
    START,
    COLUMN,
    RANDOM,
    COLUMN_DIGEST,
    MIRROR,
    MIRROR_DIGEST,
    DONE
  }

  private final Columns columns;
  private final byte[] arguments;
  private final int width;
  private final int slot;
  private final long[] saved = new long[Keccak.LANES];
  private Step step = Step.LAST_COLUMN;
  private int pass;
  private int column;
  private byte[] source;
  private int from;
  private int left;
  private int position;
  private boolean digesting;
  private int lastDigest;

  /**
   * Makes a lane that has not begun.
   *
   * @param columns filled
   * @param arguments the digest of all arguments, not copied
   * @param width slots of the permutation
   * @param slot the one of this lane
   */
  ProofLane(Columns columns, byte[] arguments, int width, int slot) {
    this.columns = columns;
    this.arguments = arguments;
    this.width = width;
    this.slot = slot;
    source = columns.memory();
    enter(Step.LAST_COLUMN);
  }

  /** Returns whether the hash is there: {@link Columns#hash}. */
  boolean isDone() {
    return step == Step.DONE;
  }

  /** Adds to the slot's state what belongs into it before the next permutation. */
  void beforePermutation(long[] states) {
    while (left > 0) {
      int now = Math.min(left, RATE_WORDS - position);
      Interleaved.xor(source, from, states, width, position * width + slot, now);
      from += now * Long.BYTES;
      left -= now;
      position += now;
      if (left == 0) {
        enter(next());
      }
      if (position == RATE_WORDS) {
        position = 0;
        return;
      }
    }
    if (step != Step.DONE) {
      digesting = true;
      pad(states);
    }
  }

  /** Takes from the slot's permuted state what is wanted. */
  void afterPermutation(long[] states) {
    if (digesting) {
      digesting = false;
      digest(states);
      enter(next());
    }
  }

  /** Overwrites the copy of a state with zeros; the columns are the caller's. */
  void wipe() {
    Arrays.fill(saved, 0);
  }

  /** Keeps the state and ends its input in the slot. */
  private void pad(long[] states) {
    for (int i = 0; i < Keccak.LANES; i++) {
      saved[i] = states[i * width + slot];
    }
    states[position * width + slot] ^= SUFFIX;
    states[(RATE_WORDS - 1) * width + slot] ^= Long.MIN_VALUE;
  }

  /** Writes the digest where it belongs and puts the kept state back. */
  private void digest(long[] states) {
    lastDigest =
        switch (step) {
          case COLUMN_DIGEST -> columns.end(pass, column);
          case MIRROR_DIGEST -> columns.mirrorEnd(pass, column);
          default -> columns.firstDigest();
        };
    Interleaved.get(states, width, slot, DIGEST_WORDS, columns.memory(), lastDigest);
    for (int i = 0; i < Keccak.LANES; i++) {
      states[i * width + slot] = saved[i];
    }
  }

  private Step next() {
    return switch (step) {
      case LAST_COLUMN -> Step.ARGUMENTS;
      case ARGUMENTS -> Step.START;
      case START -> Step.COLUMN;
      case COLUMN -> Step.RANDOM;
      case RANDOM -> Step.COLUMN_DIGEST;
      case COLUMN_DIGEST -> Step.MIRROR;
      case MIRROR -> Step.MIRROR_DIGEST;
      case MIRROR_DIGEST -> nextRound();
      case DONE -> Step.DONE;
    };
  }

  private Step nextRound() {
    column++;
    if (column == columns.width()) {
      column = 0;
      pass++;
    }
    return pass == columns.passes() ? Step.DONE : Step.COLUMN;
  }

  private void enter(Step entered) {
    step = entered;
    switch (entered) {
      case LAST_COLUMN -> absorb(columns.width() - 1, columns.size(0, 0, columns.width() - 1));
      case ARGUMENTS -> {
        source = arguments;
        from = 0;
        left = arguments.length / Long.BYTES;
      }
      case COLUMN -> absorb(column, columns.size(pass, column, column));
      case RANDOM -> {
        int random = columns.random(lastDigest);
        absorb(random, columns.size(pass, column, random));
      }
      case MIRROR -> absorb(columns.mirror(column), columns.mirrorSize(pass, column));
      default -> left = 0;
    }
  }

  private void absorb(int absorbed, int size) {
    source = columns.memory();
    from = columns.offset(absorbed);
    left = size / Long.BYTES;
  }
}
