package vernam.benchmarks.store;

import java.util.List;

/**
 * How much each peer has to do.
 *
 * @param rows stored in bulk, and read back all at once
 * @param valueSize bytes in each value
 * @param gets single reads, of random rows
 * @param puts single changes, each of a new row
 * @param powerSafePuts the same with a wait for the disk
 */
record Load(int rows, int valueSize, int gets, int puts, int powerSafePuts) {
  /** Enough to see that everything works, in seconds. */
  static final List<Load> QUICK =
      List.of(new Load(1_000, 200, 500, 100, 20), new Load(20, 100_000, 20, 5, 5));

  /** What is published. */
  static final List<Load> FULL =
      List.of(new Load(100_000, 200, 10_000, 1_000, 300), new Load(1_000, 100_000, 500, 100, 50));

  String title() {
    return "%,d rows of %,d bytes".formatted(rows, valueSize);
  }
}
