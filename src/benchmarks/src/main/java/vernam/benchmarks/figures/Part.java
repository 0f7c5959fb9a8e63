package vernam.benchmarks.figures;

import java.util.Locale;

/** The parts of the suite, in the order in which they run and are shown. */
public enum Part {
  /** The permutation alone. */
  PERMUTATION,

  /** Whole messages of some sizes, by one and by two threads. */
  MESSAGES,

  /** What a block of an encryption that is under way allocates. */
  ALLOCATION,

  /** The store beside other encrypted databases. */
  STORE,

  /** How cost grows with size. */
  SCALE;

  /** Returns its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
