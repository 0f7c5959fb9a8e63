package vernam.onetimepad17;

import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;

/** The keystream of 0.17, whose two hashes absorb the same at each step; appendix A.1. */
final class Keystream {
  private static final byte[] NO_PAD = {};

  private Keystream() {}

  static KeystreamRatchet start(HashKey key, Literal salt, Literal pid) {
    return vernam.onetimepad.Keystream.start(key, salt, pid, NO_PAD);
  }
}
