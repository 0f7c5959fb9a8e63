package vernam.exchange;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.interfaces.XECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public key of X25519: a u-coordinate in 32 bytes, little endian.
 *
 * <p>Points of small order are refused, since the secret agreed on with them is zero, whatever the
 * other key is. A number from 2<sup>255</sup> &minus; 19 on is reduced, and the most significant
 * bit ignored, as RFC 7748 wants it; but two keys are equal only if all bytes are.
 *
 * <p>Immutable and safe for use by many threads. Source: RFC 7748, section 5; specification
 * curve25519, sections 1 and 3.
 */
public final class X25519PublicKey {
  /** Bytes in a key. */
  public static final int SIZE = Coordinate.SIZE;

  /** All u-coordinates of an order that divides 8, on the curve and on its twist. */
  private static final Set<BigInteger> SMALL_ORDER =
      Coordinate.withZeroAndOnes(
          "00b8495f16056286fdb1329ceb8d09da6ac49ff1fae35616aeb8413b7c7aebe0",
          "57119fd0dd4e22d8868e1c58c45c44045bef839c55b1d0b1248c50a3bc959c5f");

  private final byte[] bytes;

  private X25519PublicKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Imports a raw key.
   *
   * @param bytes {@value #SIZE} bytes, copied
   * @throws InvalidKeyException if there are more or fewer, or the point is of small order
   */
  public static X25519PublicKey of(byte[] bytes) throws InvalidKeyException {
    Coordinate.requireSize(bytes);
    X25519PublicKey key = new X25519PublicKey(bytes.clone());
    if (SMALL_ORDER.contains(key.u())) {
      throw new InvalidKeyException("the point of the public key is of small order");
    }
    return key;
  }

  /**
   * Imports a key of another provider.
   *
   * @throws InvalidKeyException if it is not of X25519, or its point is of small order
   */
  public static X25519PublicKey of(XECPublicKey key) throws InvalidKeyException {
    Curves.requireCurve(key.getParams(), Curves.X25519);
    return of(Coordinate.encode(key.getU().mod(Coordinate.PRIME), false));
  }

  /** Returns the key that belongs to a scalar; it cannot be of small order. */
  static X25519PublicKey ofScalar(byte[] scalar) {
    return new X25519PublicKey(Curves.multiply(scalar, BigInteger.valueOf(9)));
  }

  /** Returns a copy of the {@value #SIZE} bytes, as they were imported. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the same key for use with {@link javax.crypto.KeyAgreement}. */
  public XECPublicKey toKey() {
    return Curves.xPublic(u());
  }

  /** Returns the coordinate, reduced. */
  BigInteger u() {
    return Coordinate.decode(bytes).mod(Coordinate.PRIME);
  }

  /** Compares all bytes, those bits included that X25519 ignores. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof X25519PublicKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Shows the key, in hexadecimal digits. */
  @Override
  public String toString() {
    return "X25519PublicKey[" + HexFormat.of().formatHex(bytes) + "]";
  }
}
