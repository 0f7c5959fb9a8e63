package vernam.spi;

import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Access to the bytes of a key; whoever asks for them wipes them. */
final class KeyBytes {
  private KeyBytes() {}

  /**
   * Checks that a key is secret, raw and of the right size.
   *
   * @throws InvalidKeyException if it is not
   */
  static SecretKey require(@Nullable Key key, int size) throws InvalidKeyException {
    if (!(key instanceof SecretKey secretKey)) {
      throw new InvalidKeyException("a secret key is needed");
    }
    byte[] bytes = "RAW".equals(secretKey.getFormat()) ? secretKey.getEncoded() : null;
    if (bytes == null) {
      throw new InvalidKeyException("the key does not show its bytes");
    }
    try {
      if (bytes.length != size) {
        throw new InvalidKeyException("a key is " + size + " bytes, not " + bytes.length);
      }
      return secretKey;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Returns a copy of the bytes of a key that was checked.
   *
   * @throws IllegalStateException if the key was destroyed meanwhile
   */
  static byte[] of(SecretKey key) {
    byte[] bytes = key.getEncoded();
    if (bytes == null) {
      throw new IllegalStateException("the key was destroyed");
    }
    return bytes;
  }
}
