package vernam.pipeline;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Unsigned integers as bytes. */
final class NumberBytes {
  private NumberBytes() {}

  /** Returns the number in as few bytes as can be, the most significant first; zero in none. */
  static byte[] write(BigInteger number) {
    return write(number, (number.bitLength() + 7) / 8, ByteOrder.BIG_ENDIAN);
  }

  static byte[] write(BigInteger number, int size, ByteOrder order) {
    if (number.signum() < 0) {
      throw new ArithmeticException("a negative number has no unsigned bytes");
    }
    if (number.bitLength() > 8L * size) {
      throw new ArithmeticException("the number does not fit into " + size + " bytes");
    }
    // With its sign bit, the number may be a byte longer or shorter than asked for.
    byte[] signed = number.toByteArray();
    byte[] bytes = new byte[size];
    int count = Math.min(size, signed.length);
    System.arraycopy(signed, signed.length - count, bytes, size - count, count);
    Arrays.fill(signed, (byte) 0);
    return order == ByteOrder.BIG_ENDIAN ? bytes : reverse(bytes);
  }

  static BigInteger read(byte[] bytes, ByteOrder order) {
    return new BigInteger(1, order == ByteOrder.BIG_ENDIAN ? bytes : reverse(bytes.clone()));
  }

  private static byte[] reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return bytes;
  }
}
