package vernam.exchange;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public key of Ed25519, which verifies signatures: a compressed point in 32 bytes.
 *
 * <p>What is not the one encoding of a point, and points of small order, under which one signature
 * fits many messages, are refused at import.
 *
 * <p>Immutable and safe for use by many threads. Source: RFC 8032, section 5.1; specification
 * curve25519, sections 1 and 2.
 */
public final class Ed25519PublicKey {
  /** Bytes in a key. */
  public static final int SIZE = Coordinate.SIZE;

  /** All y-coordinates of points of an order that divides 8. */
  private static final Set<BigInteger> SMALL_ORDER =
      Coordinate.withZeroAndOnes(
          "05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826",
          "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7");

  /** The constant of the curve, &minus;121665 / 121666. */
  private static final BigInteger D =
      BigInteger.valueOf(-121_665)
          .multiply(BigInteger.valueOf(121_666).modInverse(Coordinate.PRIME))
          .mod(Coordinate.PRIME);

  private final byte[] bytes;

  private Ed25519PublicKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Imports a raw key.
   *
   * @param bytes {@value #SIZE} bytes, copied
   * @throws InvalidKeyException if there are more or fewer, if they encode no point of the curve,
   *     or one of small order
   */
  public static Ed25519PublicKey of(byte[] bytes) throws InvalidKeyException {
    Coordinate.requireSize(bytes);
    BigInteger y = Coordinate.decode(bytes);
    if (y.compareTo(Coordinate.PRIME) >= 0) {
      throw new InvalidKeyException("the coordinate of the public key is too large");
    }
    if (SMALL_ORDER.contains(y)) {
      throw new InvalidKeyException("the point of the public key is of small order");
    }
    if (!isPoint(y)) {
      throw new InvalidKeyException("the public key is no point of the curve");
    }
    return new Ed25519PublicKey(bytes.clone());
  }

  /**
   * Imports a key of another provider.
   *
   * @throws InvalidKeyException if it is not of Ed25519, is no point of the curve, or one of small
   *     order
   */
  public static Ed25519PublicKey of(EdECPublicKey key) throws InvalidKeyException {
    Curves.requireCurve(key.getParams(), Curves.ED25519);
    return of(encoded(key.getPoint()));
  }

  /** Returns the key that belongs to a seed. */
  static Ed25519PublicKey ofSeed(byte[] seed) {
    return new Ed25519PublicKey(encoded(Curves.edPublicOf(seed).getPoint()));
  }

  /** Returns a copy of the {@value #SIZE} bytes, as they were imported. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the same key for use with {@link Signature}. */
  public EdECPublicKey toKey() {
    return Curves.edPublic(new EdECPoint(Coordinate.topBit(bytes), Coordinate.decode(bytes)));
  }

  /**
   * Returns whether a signature is that of a message.
   *
   * @param signature 64 bytes; none of another size is valid
   */
  public boolean isValid(byte[] message, byte[] signature) {
    if (signature.length != Ed25519PrivateKey.SIGNATURE_SIZE) {
      return false;
    }
    try {
      Signature verifier = Curves.signature();
      verifier.initVerify(toKey());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      // So says the JDK of a number in the signature that is out of range.
      return false;
    } catch (GeneralSecurityException e) {
      throw Curves.missing(Curves.ED25519, e);
    }
  }

  /**
   * Checks that a signature is that of a message.
   *
   * @param signature 64 bytes; none of another size is valid
   * @throws SignatureException if it is not, for whatever reason
   */
  public void verify(byte[] message, byte[] signature) throws SignatureException {
    if (!isValid(message, signature)) {
      throw new SignatureException("the signature is not valid");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ed25519PublicKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Shows the key, in hexadecimal digits. */
  @Override
  public String toString() {
    return "Ed25519PublicKey[" + HexFormat.of().formatHex(bytes) + "]";
  }

  /**
   * Returns whether there is an x with &minus;x&sup2; + y&sup2; = 1 + d x&sup2; y&sup2;: whether
   * (y&sup2; &minus; 1) / (d y&sup2; + 1) is a square. Providers answer for keys that are no point
   * in different ways, and not always with a checked exception.
   */
  private static boolean isPoint(BigInteger y) {
    BigInteger square = y.multiply(y);
    BigInteger numerator = square.subtract(BigInteger.ONE);
    BigInteger denominator = D.multiply(square).add(BigInteger.ONE);
    // A quotient is a square if and only if the product is; Euler's criterion tells.
    BigInteger half = Coordinate.PRIME.shiftRight(1);
    return numerator.multiply(denominator).modPow(half, Coordinate.PRIME).equals(BigInteger.ONE);
  }

  private static byte[] encoded(EdECPoint point) {
    return Coordinate.encode(point.getY(), point.isXOdd());
  }
}
