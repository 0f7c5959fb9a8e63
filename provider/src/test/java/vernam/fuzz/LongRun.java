package vernam.fuzz;

/**
 * How long a fuzz target runs when it is asked to; {@code @FuzzTest} alone would take 5 minutes.
 */
final class LongRun {
  /** A number with a unit: {@code s}, {@code m} or {@code h}. */
  static final String EACH = "10m";

  private LongRun() {}
}
