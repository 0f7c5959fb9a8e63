package vernam.sponge;

/**
 * The permutation Keccak-f[1600] on several independent states at once.
 *
 * <p>The states are interleaved: word {@code i} of the state in slot {@code s} is element {@code i
 * * width + s} of an array of {@code 25 * width}. Every implementation gives the same result as
 * {@link Keccak} on each state. Safe for use by many threads on different arrays.
 */
public interface WideKeccak {
  /** Returns the permutation of so many states one after the other, in plain Java. */
  static WideKeccak plain(int width) {
    return new ScalarWideKeccak(width);
  }

  /** Returns the number of states, the slots. */
  int width();

  /** Permutes all states from one array to another, which may be the same. */
  void permute(long[] from, long[] to);

  /** Returns what works on words of as many slots. */
  WideWords words();
}
