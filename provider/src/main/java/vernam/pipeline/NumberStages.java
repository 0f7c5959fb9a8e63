package vernam.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Stages for integers. All are stateless and safe for use by many threads. Source: specification
 * pipelines, section 3.
 */
public final class NumberStages {
  private NumberStages() {}

  /**
   * Returns the stage that writes each number as bytes, unsigned. A number that is negative or too
   * large is an {@link ArithmeticException}.
   *
   * @param size bytes for each
   * @throws IllegalArgumentException if the size is negative
   */
  public static Stage<BigInteger, byte[]> toBytes(int size, ByteOrder order) {
    if (size < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
    return Stage.each(number -> NumberBytes.write(number, size, order));
  }

  /**
   * Returns the stage that writes each number in lowercase hexadecimal, as short as can be: {@code
   * ff}, {@code -5}.
   */
  public static Stage<BigInteger, String> toHexText() {
    return Stage.each(number -> number.toString(16));
  }

  /** Returns the stage that writes each number in hexadecimal after a prefix: {@code -0x5}. */
  public static Stage<BigInteger, String> toPrefixedHexText() {
    return Stage.each(number -> prefixed(number, "0x", 16));
  }

  /** Returns the stage that writes each number in binary after a prefix: {@code 0b101}. */
  public static Stage<BigInteger, String> toBinaryText() {
    return Stage.each(number -> prefixed(number, "0b", 2));
  }

  /**
   * Returns the stage that writes each number in the digits of a table. A negative number is an
   * {@link IllegalArgumentException}.
   */
  public static Stage<BigInteger, String> toBase(BaseTable table) {
    return Stage.each(table::encode);
  }

  /**
   * Returns the stage that writes each number in as few bytes as can be, and takes them for UTF-8;
   * zero gives the empty text. A negative number is an {@link ArithmeticException}, and what is no
   * UTF-8 an {@link IllegalArgumentException}.
   */
  public static Stage<BigInteger, String> numberToText() {
    return Stage.each(number -> Texts.decodeUtf8(NumberBytes.write(number)));
  }

  /**
   * Returns the stage that makes so many zero bytes of each number. A negative number, or one that
   * no array can have, is an {@link ArithmeticException}.
   */
  public static Stage<BigInteger, byte[]> zeros() {
    return Stage.each(
        number -> {
          if (number.signum() < 0) {
            throw new ArithmeticException("a negative number of bytes");
          }
          return new byte[number.intValueExact()];
        });
  }

  /**
   * Returns the stage that cuts off what each number has after the point, towards zero. What is not
   * finite is an {@link ArithmeticException}.
   */
  public static Stage<Number, BigInteger> truncated() {
    return Stage.each(NumberStages::truncate);
  }

  private static BigInteger truncate(Number number) {
    if (number instanceof BigInteger integer) {
      return integer;
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.toBigInteger();
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (!Double.isFinite(value)) {
        throw new ArithmeticException("not a finite number");
      }
      return new BigDecimal(value).toBigInteger();
    }
    return BigInteger.valueOf(number.longValue());
  }

  private static String prefixed(BigInteger number, String prefix, int radix) {
    return (number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(radix);
  }
}
