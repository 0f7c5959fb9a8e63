package vernam.cli.tour;

import java.util.Locale;

/** A number of bytes that one call took some time for. */
record Measured(long bytes, long nanoseconds) {

  /** Starts measuring work on so many bytes. */
  static Measured since(long start, long bytes) {
    return new Measured(bytes, Math.max(1, System.nanoTime() - start));
  }

  /** Time and rate in words, with 1 MB = 1,000,000 bytes. */
  String text() {
    return String.format(
        Locale.ROOT, "%.1f ms, %.1f MB/s", nanoseconds / 1e6, bytes / 1e6 / (nanoseconds / 1e9));
  }

  static String size(long bytes) {
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
