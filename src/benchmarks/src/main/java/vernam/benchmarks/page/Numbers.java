package vernam.benchmarks.page;

import java.util.Locale;

/** Numbers as they are shown. */
final class Numbers {
  /** For what was not measured. */
  static final String NONE = "–";

  private static final int KIB = 1 << 10;

  private Numbers() {}

  /** Returns about three digits that count. */
  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    String format = size < 0.1 ? "%.4f" : size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }

  /** Returns a share of 1 as whole per cents. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** Returns a number of bytes in the largest unit that divides it. */
  static String bytes(long count) {
    long left = count;
    int unit = 0;
    while (left >= KIB && left % KIB == 0) {
      left /= KIB;
      unit++;
    }
    return String.format(
        Locale.ROOT, "%,d %s", left, new String[] {"B", "KiB", "MiB", "GiB"}[unit]);
  }

  /** Returns a whole number. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
