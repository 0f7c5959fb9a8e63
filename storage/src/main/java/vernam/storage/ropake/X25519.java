package vernam.storage.ropake;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import vernam.exchange.X25519PrivateKey;
import vernam.exchange.X25519PublicKey;

/** A key pair of X25519 as the messages have it: in raw bytes. Closing wipes the secret. */
final class X25519 implements AutoCloseable {
  /** Bytes of a public key and of what two have in common. */
  static final int SIZE = X25519PublicKey.SIZE;

  private final X25519PrivateKey key;

  private X25519(X25519PrivateKey key) {
    this.key = key;
  }

  static X25519 generate(SecureRandom random) {
    return new X25519(X25519PrivateKey.generate(random));
  }

  byte[] publicKey() {
    return key.publicKey().bytes();
  }

  /**
   * Returns the 32 bytes that this pair has in common with the other; the caller wipes them.
   *
   * @param peer 32 bytes of anybody's
   * @throws MalformedHelloException if the point is of small order
   */
  byte[] agree(byte[] peer) throws MalformedHelloException {
    try {
      return key.agree(X25519PublicKey.of(peer));
    } catch (InvalidKeyException e) {
      throw new MalformedHelloException("pub is a point of small order");
    }
  }

  @Override
  public void close() {
    key.close();
  }
}
