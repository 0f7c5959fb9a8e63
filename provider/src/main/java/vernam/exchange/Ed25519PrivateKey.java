package vernam.exchange;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import vernam.spec.SecretBytes;

/**
 * A private key of Ed25519, which signs, and the public key that belongs to it. A message always
 * gets the same signature; there is no context and no prehash.
 *
 * <p>Safe for use by many threads. {@link #close} overwrites the seed with zeros. Source: RFC 8032,
 * section 5.1; specification curve25519, sections 1 and 2.
 */
public final class Ed25519PrivateKey implements AutoCloseable {
  /** Bytes in a key, which is the seed of RFC 8032. */
  public static final int SIZE = 32;

  /** Bytes in a signature. */
  public static final int SIGNATURE_SIZE = 64;

  private final SecretBytes seed;
  private final Ed25519PublicKey publicKey;

  /** Takes over the array. */
  private Ed25519PrivateKey(byte[] seed) {
    this.seed = SecretBytes.takeOver(seed, Curves.ED25519);
    publicKey = Ed25519PublicKey.ofSeed(seed);
  }

  /** Makes a new key with a new {@link SecureRandom}. */
  public static Ed25519PrivateKey generate() {
    return generate(new SecureRandom());
  }

  /**
   * Makes a new key.
   *
   * @param random gives the {@value #SIZE} bytes
   */
  public static Ed25519PrivateKey generate(SecureRandom random) {
    byte[] seed = new byte[SIZE];
    random.nextBytes(seed);
    return new Ed25519PrivateKey(seed);
  }

  /**
   * Imports a raw key.
   *
   * @param bytes the seed, {@value #SIZE} bytes of any value, copied; the caller wipes the array
   * @throws InvalidKeyException if there are more or fewer
   */
  public static Ed25519PrivateKey of(byte[] bytes) throws InvalidKeyException {
    Coordinate.requireSize(bytes);
    return new Ed25519PrivateKey(bytes.clone());
  }

  /**
   * Imports a key of another provider.
   *
   * @throws InvalidKeyException if it is not of Ed25519, or does not show its bytes
   */
  public static Ed25519PrivateKey of(EdECPrivateKey key) throws InvalidKeyException {
    Curves.requireCurve(key.getParams(), Curves.ED25519);
    byte[] seed =
        key.getBytes()
            .orElseThrow(() -> new InvalidKeyException("the key does not show its bytes"));
    try {
      return of(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** Returns the public key, also after {@link #close}. */
  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /**
   * Returns a copy of the {@value #SIZE} bytes, which the caller wipes.
   *
   * @throws IllegalStateException if the key was closed
   */
  public byte[] bytes() {
    return seed.getEncoded();
  }

  /**
   * Returns the same key for use with {@link Signature}. It cannot be wiped.
   *
   * @throws IllegalStateException if this key was closed
   */
  public EdECPrivateKey toKey() {
    byte[] bytes = bytes();
    try {
      return Curves.edPrivate(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Returns the signature of a message.
   *
   * @return {@value #SIGNATURE_SIZE} bytes
   * @throws IllegalStateException if the key was closed
   */
  public byte[] sign(byte[] message) {
    EdECPrivateKey key = toKey();
    try {
      Signature signature = Curves.signature();
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw Curves.missing(Curves.ED25519, e);
    }
  }

  /** Overwrites the seed with zeros; does nothing the second time. */
  @Override
  public void close() {
    seed.close();
  }

  /** Returns the public key in hexadecimal digits, nothing of the private one. */
  @Override
  public String toString() {
    return "Ed25519PrivateKey[of " + publicKey + "]";
  }
}
