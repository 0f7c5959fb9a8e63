package vernam.benchmarks.permutation;

/** Runs many permutations. For one thread. */
public interface Permutations {
  /** How many permutations a call of {@link #run} makes: a multiple of every width. */
  int COUNT = 80;

  /** Permutes {@value #COUNT} times; on several states at once each of them counts. */
  void run();

  /**
   * Compares a result with a known answer.
   *
   * @throws IllegalStateException if it is another
   */
  void check();
}
