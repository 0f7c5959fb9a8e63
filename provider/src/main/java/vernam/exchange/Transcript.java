package vernam.exchange;

import vernam.cipher.Domain;
import vernam.sponge.Sha3;

/**
 * The hash of all that both sides have seen: the protocol and every public key in its place, as it
 * was sent; source: {@code src/docs/formats/exchange.md}.
 */
final class Transcript {
  private Transcript() {}

  /** Returns 64 bytes. The number of keys belongs to the protocol, so all lengths are fixed. */
  static byte[] of(Domain protocol, X25519PublicKey... keys) {
    Sha3 hash = Sha3.sha3With512Bits().absorb(Domain.DIGEST.bytes()).absorb(protocol.bytes());
    for (X25519PublicKey key : keys) {
      hash.absorb(key.bytes());
    }
    return hash.digest();
  }
}
