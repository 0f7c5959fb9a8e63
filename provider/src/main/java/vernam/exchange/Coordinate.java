package vernam.exchange;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.util.Set;

/**
 * A coordinate of Curve25519 or its Edwards form: a number modulo 2<sup>255</sup> &minus; 19 in 32
 * bytes, little endian, whose most significant bit is not part of it (RFC 7748, section 5).
 */
final class Coordinate {
  /** Bytes in a coordinate. */
  static final int SIZE = 32;

  /** 2<sup>255</sup> &minus; 19. */
  static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private static final int BITS = 255;

  private Coordinate() {}

  /**
   * Checks that there are {@value #SIZE} bytes.
   *
   * @throws InvalidKeyException if there are more or fewer
   */
  static void requireSize(byte[] bytes) throws InvalidKeyException {
    if (bytes.length != SIZE) {
      throw new InvalidKeyException("a key is " + SIZE + " bytes, not " + bytes.length);
    }
  }

  /** Returns the number as it is written, from 0 to 2<sup>255</sup> &minus; 1. */
  static BigInteger decode(byte[] bytes) {
    return new BigInteger(1, reversed(bytes)).clearBit(BITS);
  }

  /** Returns the most significant bit, which is beside the number. */
  static boolean topBit(byte[] bytes) {
    return bytes[SIZE - 1] < 0;
  }

  /** Returns the 32 bytes of a number below 2<sup>255</sup> and of the bit beside it. */
  static byte[] encode(BigInteger number, boolean topBit) {
    // The bit above the 256 makes the array 33 bytes, whatever the number is.
    BigInteger framed = number.setBit(8 * SIZE);
    byte[] bigEndian = (topBit ? framed.setBit(BITS) : framed).toByteArray();
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bytes[i] = bigEndian[SIZE - i];
    }
    return bytes;
  }

  /** Returns the coordinates 0, 1, -1, and two more. */
  static Set<BigInteger> withZeroAndOnes(String one, String other) {
    return Set.of(
        BigInteger.ZERO,
        BigInteger.ONE,
        PRIME.subtract(BigInteger.ONE),
        new BigInteger(one, 16),
        new BigInteger(other, 16));
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
