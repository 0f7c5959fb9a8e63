package vernam.benchmarks.store;

/**
 * What some work took. On a machine that others use too, the time of the processors says more than
 * the time that went by.
 *
 * @param elapsed the time that went by, or a size
 * @param processors the time of the processors, or the same size
 */
record Taken(double elapsed, double processors) {
  /** Returns the part of one of so many. */
  Taken dividedBy(double count) {
    return new Taken(elapsed / count, processors / count);
  }
}
