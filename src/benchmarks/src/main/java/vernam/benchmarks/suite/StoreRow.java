package vernam.benchmarks.suite;

/** A line of the CSV file of the store's benchmark. */
record StoreRow(
    String load,
    String peer,
    String measure,
    String unit,
    int round,
    double elapsed,
    double processors) {

  /** Returns the same for another peer. */
  StoreRow of(String title) {
    return new StoreRow(load, title, measure, unit, round, elapsed, processors);
  }

  /** Returns how many rows the store had. */
  long rows() {
    String number = load.substring(0, load.indexOf(' '));
    return Long.parseLong(number.replace(",", ""));
  }
}
