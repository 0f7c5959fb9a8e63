package vernam.exchange;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;

/** The platform's X25519 (RFC 7748) and Ed25519 (RFC 8032), over raw keys. */
final class Curves {
  static final String X25519 = "X25519";
  static final String ED25519 = "Ed25519";

  private Curves() {}

  /** Returns X25519 of a scalar, which is not clamped yet, and a coordinate not of small order. */
  static byte[] multiply(byte[] scalar, BigInteger u) {
    try {
      KeyAgreement agreement = KeyAgreement.getInstance(X25519);
      agreement.init(xPrivate(scalar));
      agreement.doPhase(xPublic(u), true);
      return agreement.generateSecret();
    } catch (GeneralSecurityException e) {
      throw missing(X25519, e);
    }
  }

  static XECPublicKey xPublic(BigInteger u) {
    try {
      return (XECPublicKey)
          KeyFactory.getInstance(X25519)
              .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
    } catch (GeneralSecurityException e) {
      throw missing(X25519, e);
    }
  }

  static XECPrivateKey xPrivate(byte[] scalar) {
    try {
      return (XECPrivateKey)
          KeyFactory.getInstance(X25519)
              .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
    } catch (GeneralSecurityException e) {
      throw missing(X25519, e);
    }
  }

  static EdECPublicKey edPublic(EdECPoint point) {
    try {
      return (EdECPublicKey)
          KeyFactory.getInstance(ED25519)
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException e) {
      throw missing(ED25519, e);
    }
  }

  static EdECPrivateKey edPrivate(byte[] seed) {
    try {
      return (EdECPrivateKey)
          KeyFactory.getInstance(ED25519)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw missing(ED25519, e);
    }
  }

  /**
   * Returns the public key that belongs to a seed. A key pair generator is the only thing in the
   * JDK that computes it, so one is given the seed as its random number.
   */
  static EdECPublicKey edPublicOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
      SeedOnly random = new SeedOnly(seed);
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      random.requireTaken();
      return (EdECPublicKey) pair.getPublic();
    } catch (GeneralSecurityException e) {
      throw missing(ED25519, e);
    }
  }

  static Signature signature() {
    try {
      return Signature.getInstance(ED25519);
    } catch (GeneralSecurityException e) {
      throw missing(ED25519, e);
    }
  }

  /** Checks that a key of the platform's is of one curve and no other of its family. */
  static void requireCurve(AlgorithmParameterSpec parameters, String curve)
      throws InvalidKeyException {
    if (!(parameters instanceof NamedParameterSpec named)
        || !named.getName().equalsIgnoreCase(curve)) {
      throw new InvalidKeyException("not a key of " + curve);
    }
  }

  static ProviderException missing(String algorithm, GeneralSecurityException cause) {
    return new ProviderException("no working " + algorithm + " in this runtime", cause);
  }

  /** Gives a seed, once. */
  private static final class SeedOnly extends SecureRandom {
    private static final long serialVersionUID = 1;

    private transient byte[] seed;

    SeedOnly(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] output) {
      if (output.length != seed.length) {
        throw new ProviderException("the key pair generator wants more than a seed");
      }
      System.arraycopy(seed, 0, output, 0, output.length);
      seed = new byte[0];
    }

    void requireTaken() {
      if (seed.length != 0) {
        throw new ProviderException("the key pair generator has a random source of its own");
      }
    }
  }
}
