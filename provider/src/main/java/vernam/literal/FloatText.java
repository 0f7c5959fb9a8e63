package vernam.literal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a float with the fewest digits that read back as the same double; specification
 * chunky2048, section 3.4. {@code Double.toString} is no help: before JDK 19 it is not always the
 * shortest.
 */
final class FloatText {
  /** So many digits always tell a double from its neighbours. */
  private static final int MAX_DIGITS = 17;

  private FloatText() {}

  static String of(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return sign + "inf";
    }
    if (magnitude == 0) {
      return sign + "0.0";
    }
    BigDecimal shortest = shortest(magnitude);
    String digits = shortest.unscaledValue().toString();
    return sign + layOut(digits, digits.length() - shortest.scale());
  }

  /**
   * Returns the nearest of the shortest decimals. The decimals just below and just above the exact
   * value are both tried, since at a power of two the one that reads back may be the farther one.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits <= MAX_DIGITS; digits++) {
      BigDecimal below = readsBack(exact.round(new MathContext(digits, RoundingMode.DOWN)), value);
      BigDecimal above = readsBack(exact.round(new MathContext(digits, RoundingMode.UP)), value);
      BigDecimal best = nearer(exact, below, above);
      if (best != null) {
        return best.stripTrailingZeros();
      }
    }
    throw new AssertionError("17 digits always read back");
  }

  private static @Nullable BigDecimal readsBack(BigDecimal decimal, double value) {
    return decimal.doubleValue() == value ? decimal : null;
  }

  private static @Nullable BigDecimal nearer(
      BigDecimal exact, @Nullable BigDecimal below, @Nullable BigDecimal above) {
    if (below == null || above == null) {
      return below == null ? above : below;
    }
    int order = exact.subtract(below).compareTo(above.subtract(exact));
    boolean belowIsEven = !below.unscaledValue().testBit(0);
    return order < 0 || (order == 0 && belowIsEven) ? below : above;
  }

  /** Lays out the value {@code 0.digits × 10^point} as Python does. */
  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (point <= -4 || point > 16) {
      int exponent = point - 1;
      String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      String padded = Math.abs(exponent) < 10 ? "0" : "";
      return mantissa + "e" + (exponent < 0 ? "-" : "+") + padded + Math.abs(exponent);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point < count) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    return digits + "0".repeat(point - count) + ".0";
  }
}
