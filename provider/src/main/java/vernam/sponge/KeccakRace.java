package vernam.sponge;

import java.util.function.LongSupplier;

/**
 * Runs a wide permutation until it is compiled, and tells whether it has become faster than some
 * states one at a time. It nearly always does, after a second or two; but a compiler may give up on
 * code over vectors, which then is a hundred times slower for ever.
 */
final class KeccakRace {
  private static final int CALLS = 500;
  private static final int ROUNDS = 400;
  // One round can be lost or won by a pause of the thread.
  private static final int WINS = 5;

  private final WideKeccak keccak;
  private final int singles;
  private final LongSupplier nanoTime;

  /**
   * Makes a race.
   *
   * @param singles how many single permutations have to take longer than one of the wide ones
   */
  KeccakRace(WideKeccak keccak, int singles, LongSupplier nanoTime) {
    this.keccak = keccak;
    this.singles = singles;
    this.nanoTime = nanoTime;
  }

  /** Returns true as soon as it is faster for good, or false when it has not become so. */
  boolean isWon() {
    long[] states = new long[Keccak.LANES * keccak.width()];
    long[] state = new long[Keccak.LANES];
    int wins = 0;
    for (int round = 0; round < ROUNDS && wins < WINS; round++) {
      useWords(states);
      long start = nanoTime.getAsLong();
      for (int i = 0; i < CALLS; i++) {
        keccak.permute(states, states);
      }
      long middle = nanoTime.getAsLong();
      for (int i = 0; i < CALLS * singles; i++) {
        Keccak.permute(state);
      }
      wins = middle - start < nanoTime.getAsLong() - middle ? wins + 1 : 0;
    }
    return wins == WINS;
  }

  /** Lets what works on words beside the permutation be compiled too; it is not timed. */
  private void useWords(long[] states) {
    WideWords words = keccak.words();
    long[] others = new long[states.length];
    for (int i = 0; i < CALLS; i++) {
      words.xor(states, 0, others, 0, 9);
      words.xor(states, 0, others);
      words.copy(others, 0, states, 0, 9);
      words.copySlot(others, 0, 1 % keccak.width(), Keccak.LANES);
      words.select(others, states, 1, Keccak.LANES);
      words.hex(states, others, 4);
    }
  }
}
