package vernam.sponge;

/**
 * Works on interleaved words, as in {@link Interleaved}, in all slots at once. Each permutation of
 * several states has the form that goes with it: vectors that were written word by word would have
 * to be waited for before they are read as vectors.
 *
 * <p>Safe for use by many threads on different arrays.
 */
public interface WideWords {
  /** Returns the plain form, for slots of any number. */
  static WideWords plain(int width) {
    return new PlainWords(width);
  }

  /**
   * Copies words.
   *
   * @param to where they are written
   * @param at the word of each slot in {@code to} at which to begin
   * @param from the word of each slot in {@code words} at which to begin
   * @param count words of each slot
   */
  void copy(long[] to, int at, long[] words, int from, int count);

  /**
   * Adds words to others by exclusive or.
   *
   * @param at the word of each slot in {@code words} at which to begin
   * @param from the word of each slot in {@code added} at which to begin
   * @param count words of each slot
   */
  void xor(long[] words, int at, long[] added, int from, int count);

  /** Adds one word of each slot to a word of each slot by exclusive or. */
  void xor(long[] words, int at, long[] added);

  /**
   * Copies the first words of one slot to another.
   *
   * @param count words
   */
  void copySlot(long[] words, int from, int to, int count);

  /**
   * Copies the first words of some slots to the same slots of another array.
   *
   * @param slots a bit for each
   * @param count words of each slot
   */
  void select(long[] to, long[] words, int slots, int count);

  /**
   * Writes bytes as the ASCII codes of lowercase hexadecimal digits, twice as many words.
   *
   * @param count words of each slot that are read
   */
  void hex(long[] words, long[] digits, int count);
}
