package vernam.sponge;

/** Makes wide permutations of the widths that a processor is good at. */
interface WideKeccakSource {
  /** Returns the greatest width that is fast: 2, 4 or 8. */
  int maxWidth();

  /** Returns the width whose calls are the shortest, for one message, which fills few slots. */
  int narrowWidth();

  /** Returns the permutation of so many states, at most {@link #maxWidth}; the same each time. */
  WideKeccak ofWidth(int width);
}
