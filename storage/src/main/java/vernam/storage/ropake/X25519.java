package vernam.storage.ropake;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** A key pair of X25519 in raw bytes, over the platform's. Closing wipes the secret. */
final class X25519 implements AutoCloseable {
  /** Bytes of a secret, of a public key and of what two have in common. */
  static final int SIZE = 32;

  private static final String ALGORITHM = "X25519";

  private final byte[] secret;

  private X25519(byte[] secret) {
    this.secret = secret;
  }

  static X25519 generate(SecureRandom random) {
    byte[] secret = new byte[SIZE];
    random.nextBytes(secret);
    return new X25519(secret);
  }

  byte[] publicKey() {
    byte[] basePoint = new byte[SIZE];
    basePoint[0] = 9;
    try {
      return agree(basePoint);
    } catch (MalformedHelloException e) {
      throw new ProviderException("this Java refuses the base point of " + ALGORITHM, e);
    }
  }

  /**
   * Returns the 32 bytes that this pair has in common with the other; the caller wipes them.
   *
   * @param peer 32 bytes of anybody's
   * @throws MalformedHelloException if the point is of small order
   */
  byte[] agree(byte[] peer) throws MalformedHelloException {
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      PrivateKey mine =
          keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret));
      KeyAgreement agreement = KeyAgreement.getInstance(ALGORITHM);
      agreement.init(mine);
      agreement.doPhase(
          keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u(peer))), true);
      return agreement.generateSecret();
    } catch (InvalidKeyException e) {
      throw new MalformedHelloException("pub is a point of small order");
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no usable " + ALGORITHM, e);
    }
  }

  /** RFC 7748, section 5: little-endian, without the topmost bit. */
  private static BigInteger u(byte[] point) {
    byte[] reversed = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      reversed[i] = point[SIZE - 1 - i];
    }
    return new BigInteger(1, reversed).clearBit(Byte.SIZE * SIZE - 1);
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }
}
