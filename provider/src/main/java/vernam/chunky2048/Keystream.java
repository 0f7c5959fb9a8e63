package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.cipher.RawKey;
import vernam.literal.Literal;

/** Seeds the keystream; specification chunky2048, section 6.1. */
public final class Keystream {
  private static final byte[] LEFT_PAD = pad(0x5c);
  private static final byte[] RIGHT_PAD = pad(0x36);

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
    RawKey.requireTruthy(key.literal());
    Literal domain = Domain.CHUNKY_2048.literal();
    byte[] seed0 = key.hash(HashKey.Prefix.CHUNKY_2048_SEED, domain, key.literal(), salt, pid);
    byte[] seed1 = ArgumentHash.of(domain, Literal.bytesView(seed0), key.literal(), salt, pid);
    try {
      return new KeystreamRatchet(Domain.CHUNKY_2048.bytes(), seed0, seed1, LEFT_PAD, RIGHT_PAD);
    } finally {
      Arrays.fill(seed0, (byte) 0);
      Arrays.fill(seed1, (byte) 0);
    }
  }

  private static byte[] pad(int octet) {
    byte[] pad = new byte[8];
    Arrays.fill(pad, (byte) octet);
    return pad;
  }
}
