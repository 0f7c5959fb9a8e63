package vernam.onetimepad;

import java.util.Arrays;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.cipher.RawKey;
import vernam.literal.Literal;

/** Seeds the keystream; specification onetimepad-0.18, section 3. */
public final class Keystream {
  private static final byte[] NO_PREFIX = {};
  private static final byte[] LEFT_PAD = {};
  private static final byte[] RIGHT_PAD = {0x5c, 0x36};

  private Keystream() {}

  /**
   * Returns a keystream that has not taken a step.
   *
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static KeystreamRatchet start(Literal key, Literal salt, Literal pid) {
    return start(HashKey.of(key), salt, pid);
  }

  /** Returns one like the other method, of a key of which something may be kept. */
  public static KeystreamRatchet start(HashKey key, Literal salt, Literal pid) {
    return start(key, salt, pid, RIGHT_PAD);
  }

  /**
   * Returns a keystream that has not taken a step and whose right hash absorbs bytes of the
   * caller's choice at each step, as former releases need it.
   *
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static KeystreamRatchet start(HashKey key, Literal salt, Literal pid, byte[] rightPad) {
    RawKey.requireTruthy(key.literal());
    byte[] seed0 = key.hash(HashKey.Prefix.ONE_TIME_PAD, key.literal(), salt, pid);
    byte[] seed1 =
        key.hash(HashKey.Prefix.ONE_TIME_PAD, key.literal(), salt, pid, Literal.bytesView(seed0));
    try {
      return new KeystreamRatchet(NO_PREFIX, seed0, seed1, LEFT_PAD, rightPad);
    } finally {
      Arrays.fill(seed0, (byte) 0);
      Arrays.fill(seed1, (byte) 0);
    }
  }
}
