package vernam.exchange;

import vernam.cipher.Domain;
import vernam.sponge.Sha3;

/**
 * The releases of aiootp whose exchanges differ: the messages are the same, the secrets are not,
 * and nothing in a message says which release wrote it. Source: specification curve25519, section
 * 7.
 */
public enum ExchangeRelease {
  /** aiootp 0.19.3, which keeps 2DH and 3DH apart by a domain constant. The usual one. */
  AIOOTP_0_19,

  /** aiootp 0.18.1, which has no constant: a legacy, for peers that have nothing newer. */
  AIOOTP_0_18;

  /** Returns a SHA3-512 that has taken what comes before the products. */
  Sha3 start(Domain protocol) {
    Sha3 state = Sha3.sha3With512Bits();
    return this == AIOOTP_0_19 ? state.absorb(protocol.bytes()) : state;
  }
}
