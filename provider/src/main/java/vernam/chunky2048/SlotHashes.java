package vernam.chunky2048;

/**
 * Hashes of several messages, one message to each slot of a permutation.
 *
 * @param <S> the same kind of hashes
 */
interface SlotHashes<S> {
  /** Returns whether a slot can be taken over from others now. */
  boolean canTake(int slot, S other, int from);

  /** Takes over a slot from others, and leaves zeros there. */
  void take(int slot, S other, int from);

  /** Overwrites a slot with zeros; the others go on. */
  void clear(int slot);

  /** Overwrites everything with zeros. */
  void wipe();
}
