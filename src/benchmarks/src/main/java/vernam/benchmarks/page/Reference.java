package vernam.benchmarks.page;

/**
 * What the cipher's reference takes, for the reader. These are constants from another day and
 * machine: nothing is measured, compared or tested against them.
 */
final class Reference {
  static final String TITLE = "aiootp 0.19.3 (Python)*";

  static final String ORIGIN =
      "* A constant, not part of this run: 74 µs for a message of 64 bytes and 25 to 31 MB/s at"
          + " 1 MiB, measured by the project's design notes of 2026-11-21 on two shared cores of an"
          + " AMD Zen 5. Another day and another machine: for orientation only.";

  private Reference() {}

  /** Returns the rate in MB/s for a message of this size, where it is known. */
  static String rate(long size) {
    if (size == 64) {
      return "0.86";
    }
    return size == 1 << 20 ? "25 to 31" : Numbers.NONE;
  }
}
