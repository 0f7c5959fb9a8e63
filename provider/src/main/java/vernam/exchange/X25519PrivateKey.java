package vernam.exchange;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.security.interfaces.XECPrivateKey;
import java.util.Arrays;
import vernam.spec.SecretBytes;

/**
 * A private key of X25519, and the public key that belongs to it.
 *
 * <p>The bytes are kept as they were imported or generated; clamping happens inside X25519 only, so
 * an export gives what an import took.
 *
 * <p>Safe for use by many threads. {@link #close} overwrites the bytes with zeros. Source: RFC
 * 7748, section 5; specification curve25519, sections 1 and 3.
 */
public final class X25519PrivateKey implements AutoCloseable {
  /** Bytes in a key. */
  public static final int SIZE = Coordinate.SIZE;

  private final SecretBytes secret;
  private final X25519PublicKey publicKey;

  /** Takes over the array. */
  private X25519PrivateKey(byte[] scalar) {
    secret = SecretBytes.takeOver(scalar, Curves.X25519);
    publicKey = X25519PublicKey.ofScalar(scalar);
  }

  /** Makes a new key with a new {@link SecureRandom}. */
  public static X25519PrivateKey generate() {
    return generate(new SecureRandom());
  }

  /**
   * Makes a new key.
   *
   * @param random gives the {@value #SIZE} bytes
   */
  public static X25519PrivateKey generate(SecureRandom random) {
    byte[] scalar = new byte[SIZE];
    random.nextBytes(scalar);
    return new X25519PrivateKey(scalar);
  }

  /**
   * Imports a raw key.
   *
   * @param bytes {@value #SIZE} bytes of any value, copied; the caller wipes the array
   * @throws InvalidKeyException if there are more or fewer
   */
  public static X25519PrivateKey of(byte[] bytes) throws InvalidKeyException {
    Coordinate.requireSize(bytes);
    return new X25519PrivateKey(bytes.clone());
  }

  /**
   * Imports a key of another provider.
   *
   * @throws InvalidKeyException if it is not of X25519, or does not show its bytes
   */
  public static X25519PrivateKey of(XECPrivateKey key) throws InvalidKeyException {
    Curves.requireCurve(key.getParams(), Curves.X25519);
    byte[] scalar =
        key.getScalar()
            .orElseThrow(() -> new InvalidKeyException("the key does not show its bytes"));
    try {
      return of(scalar);
    } finally {
      Arrays.fill(scalar, (byte) 0);
    }
  }

  /** Returns the public key, also after {@link #close}. */
  public X25519PublicKey publicKey() {
    return publicKey;
  }

  /**
   * Returns a copy of the {@value #SIZE} bytes, which the caller wipes.
   *
   * @throws IllegalStateException if the key was closed
   */
  public byte[] bytes() {
    return secret.getEncoded();
  }

  /**
   * Returns the same key for use with {@link javax.crypto.KeyAgreement}. It cannot be wiped.
   *
   * @throws IllegalStateException if this key was closed
   */
  public XECPrivateKey toKey() {
    byte[] scalar = bytes();
    try {
      return Curves.xPrivate(scalar);
    } finally {
      Arrays.fill(scalar, (byte) 0);
    }
  }

  /**
   * Returns the u-coordinate that both parties compute. It is no key yet, because its values are
   * not equally likely: hash it together with both public keys, or use an exchange of this package.
   *
   * @return 32 bytes, never all zero, which the caller wipes
   * @throws IllegalStateException if the key was closed
   */
  public byte[] agree(X25519PublicKey peer) {
    byte[] scalar = bytes();
    try {
      return Curves.multiply(scalar, peer.u());
    } finally {
      Arrays.fill(scalar, (byte) 0);
    }
  }

  /** Overwrites the bytes with zeros; does nothing the second time. */
  @Override
  public void close() {
    secret.close();
  }

  /** Returns the public key in hexadecimal digits, nothing of the private one. */
  @Override
  public String toString() {
    return "X25519PrivateKey[of " + publicKey + "]";
  }
}
