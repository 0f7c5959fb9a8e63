package vernam.exchange;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom the other party of an exchange may be, told by its identity key.
 *
 * <p>The messages of an exchange prove nothing by themselves: they carry whatever identity key the
 * peer, or somebody between, has put there. Only the comparison with a key that is known already,
 * from a file or another channel, keeps a man in the middle out.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ExpectedPeer {
  private final Predicate<X25519PublicKey> accepted;

  private ExpectedPeer(Predicate<X25519PublicKey> accepted) {
    this.accepted = accepted;
  }

  /** Expects the one peer with this key. */
  public static ExpectedPeer only(X25519PublicKey key) {
    return anyOf(Set.of(key));
  }

  /** Expects a peer with one of these keys, which are copied; with none of them, nobody. */
  public static ExpectedPeer anyOf(Collection<X25519PublicKey> keys) {
    return new ExpectedPeer(Set.copyOf(keys)::contains);
  }

  /**
   * Accepts whoever answers, <strong>a man in the middle included</strong>. It is for a first
   * meeting: {@link SharedSecret#peer} tells the key that came, and a person, or a channel that
   * cannot be forged, has to compare it before the secret is relied upon.
   */
  public static ExpectedPeer acceptUnknown() {
    return new ExpectedPeer(key -> true);
  }

  /** Refuses a key that is not expected. */
  void check(X25519PublicKey key) throws UnexpectedPeerException {
    if (!accepted.test(key)) {
      throw new UnexpectedPeerException(key);
    }
  }
}
