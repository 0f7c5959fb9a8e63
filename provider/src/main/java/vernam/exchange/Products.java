package vernam.exchange;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.Sha3;

/** Hashes what both sides compute, in the order of the specification's tables. */
final class Products {
  private final Sha3 state;

  Products(ExchangeRelease release, Domain protocol) {
    state = release.start(protocol);
  }

  /** Appends the product of two keys, which is wiped. */
  Products add(X25519PrivateKey mine, X25519PublicKey theirs) {
    byte[] product = mine.agree(theirs);
    state.absorb(product);
    Arrays.fill(product, (byte) 0);
    return this;
  }

  /** Returns the hash, which goes over to the caller. */
  Sha3 state() {
    return state;
  }
}
