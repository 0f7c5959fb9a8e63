package vernam.spi;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Turns keys into the bytes that {@code Cipher.wrap} seals, and back. */
final class KeyWrapping {
  private KeyWrapping() {}

  static byte[] encode(Key key) throws InvalidKeyException {
    byte[] encoded = key.getEncoded();
    if (encoded == null || encoded.length == 0) {
      throw new InvalidKeyException("the key to wrap does not show its bytes");
    }
    return encoded;
  }

  static Key decode(byte[] encoded, String algorithm, int type)
      throws InvalidKeyException, NoSuchAlgorithmException {
    try {
      return switch (type) {
        case Cipher.SECRET_KEY -> new SecretKeySpec(encoded, algorithm);
        case Cipher.PUBLIC_KEY ->
            KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        case Cipher.PRIVATE_KEY ->
            KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        default -> throw new InvalidKeyException("unknown type of wrapped key: " + type);
      };
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      // Without the cause, whose message may show parts of the key.
      throw new InvalidKeyException("the wrapped bytes are not such a key");
    }
  }
}
