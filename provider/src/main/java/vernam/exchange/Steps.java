package vernam.exchange;

/** Sees to it that the steps of a run are taken in order, each once, whether it fails or not. */
final class Steps {
  private int taken;

  /**
   * Notes that a step is taken.
   *
   * @param step 1 for the first
   * @throws IllegalStateException if it is not the next
   */
  void take(int step) {
    if (step <= taken) {
      throw new IllegalStateException("each step of an exchange is taken once");
    }
    if (step > taken + 1) {
      throw new IllegalStateException("a step of the exchange comes before this one");
    }
    taken = step;
  }
}
