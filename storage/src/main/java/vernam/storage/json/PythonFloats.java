package vernam.storage.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import vernam.literal.Literal;

/** Floating point numbers as Python's serialiser writes them. */
final class PythonFloats {
  private PythonFloats() {}

  static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    return new String(Literal.real(value).encode(), US_ASCII);
  }

  /** The digits of a float, not those of the double it widens to: {@code 0.1f} is {@code 0.1}. */
  static String text(float value) {
    return text(Double.parseDouble(Float.toString(value)));
  }
}
