package vernam.exchange;

import java.io.Serial;
import java.security.GeneralSecurityException;

/**
 * Tells that the other party of an exchange has shown an identity key that was not expected: it is
 * another party, it has a new key, or somebody is between. No secret was computed.
 */
public final class UnexpectedPeerException extends GeneralSecurityException {
  @Serial private static final long serialVersionUID = 1;

  private final byte[] peer;

  UnexpectedPeerException(X25519PublicKey peer) {
    super("the identity key of the peer is not the expected one");
    this.peer = peer.bytes();
  }

  /** Returns the key that was shown, 32 bytes; nothing proves that the peer has its other half. */
  public byte[] peer() {
    return peer.clone();
  }
}
