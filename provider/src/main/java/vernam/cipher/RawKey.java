package vernam.cipher;

import java.util.Arrays;
import javax.crypto.SecretKey;
import vernam.literal.Literal;

/** Rules for keys that are not given to the JCA, which has exceptions of its own. */
public final class RawKey {
  private RawKey() {}

  /**
   * Returns a copy of the bytes of a key, which the caller wipes.
   *
   * @throws IllegalArgumentException if the key does not show its bytes, or is not of this size
   */
  public static byte[] bytes(SecretKey key, int size) {
    byte[] bytes = "RAW".equals(key.getFormat()) ? key.getEncoded() : null;
    if (bytes == null) {
      throw new IllegalArgumentException("the key does not show its bytes");
    }
    if (bytes.length != size) {
      Arrays.fill(bytes, (byte) 0);
      throw new IllegalArgumentException("a key is " + size + " bytes, not " + bytes.length);
    }
    return bytes;
  }

  /**
   * Checks a key of any type.
   *
   * @throws IllegalArgumentException if Python would take it for false
   */
  public static void requireTruthy(Literal key) {
    if (key.isFalsy()) {
      throw new IllegalArgumentException("a key is not empty, none, zero or false");
    }
  }
}
