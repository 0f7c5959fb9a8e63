package vernam.exchange;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Domain;

/**
 * One run of the exchange 3DH on the side of the server. Both sides have lasting keys and know whom
 * they speak to; both keys travel in the clear.
 *
 * <pre>{@code
 * try (Dh3Server server = new Dh3Server(identity, ExpectedPeer.anyOf(clientKeys))) {
 *   send(server.reply(receive(Dh3Client.HELLO_SIZE)));
 *   SharedSecret secret = server.finish();
 *   …
 * }
 * }</pre>
 *
 * <p>A method called out of order, or a second time, throws {@link IllegalStateException}; after a
 * failure the run is over, and a new one has to be made.
 *
 * <p>Not safe for use by several threads. The ephemeral key is overwritten within {@link #reply};
 * the identity key stays the caller's to close. Source: specification curve25519, section 6.
 */
public final class Dh3Server implements AutoCloseable {
  private final Steps steps = new Steps();
  private final X25519PrivateKey identity;
  private final ExpectedPeer client;
  private final ExchangeRelease release;
  private final SecureRandom random;
  private @Nullable SharedSecret secret;

  /**
   * Makes a run as in aiootp 0.19.3, with a new {@link SecureRandom}.
   *
   * @param identity the server's lasting key
   * @param client whom the client may be
   */
  public Dh3Server(X25519PrivateKey identity, ExpectedPeer client) {
    this(identity, client, ExchangeRelease.AIOOTP_0_19, new SecureRandom());
  }

  /**
   * Makes a run.
   *
   * @param identity the server's lasting key
   * @param client whom the client may be
   * @param release that of the client
   * @param random gives the ephemeral key, 32 bytes
   */
  public Dh3Server(
      X25519PrivateKey identity,
      ExpectedPeer client,
      ExchangeRelease release,
      SecureRandom random) {
    this.identity = identity;
    this.client = client;
    this.release = release;
    this.random = random;
  }

  /**
   * Step 1: takes the client's message and returns the message to the client, {@value
   * Dh3Client#REPLY_SIZE} bytes. Nothing is returned unless the client's message is right.
   *
   * @param hello {@value Dh3Client#HELLO_SIZE} bytes
   * @throws InvalidKeyException if there are more or fewer, or a key in it is of small order
   * @throws UnexpectedPeerException if the client is not an expected one
   */
  public byte[] reply(byte[] hello) throws InvalidKeyException, UnexpectedPeerException {
    steps.take(1);
    List<X25519PublicKey> keys = KeyMessage.decode(hello, 2);
    X25519PublicKey clientIdentity = keys.get(0);
    X25519PublicKey clientEphemeral = keys.get(1);
    client.check(clientIdentity);
    try (X25519PrivateKey ephemeral = X25519PrivateKey.generate(random)) {
      Products products =
          new Products(release, Domain.DH3)
              .add(identity, clientEphemeral)
              .add(ephemeral, clientIdentity)
              .add(ephemeral, clientEphemeral);
      byte[] transcript =
          Transcript.of(
              Domain.DH3,
              identity.publicKey(),
              clientIdentity,
              ephemeral.publicKey(),
              clientEphemeral);
      secret = new SharedSecret(products.state(), transcript, Role.SERVER, clientIdentity);
      return KeyMessage.encode(identity.publicKey(), ephemeral.publicKey());
    }
  }

  /** Step 2: ends the run. The secret is the caller's to close. */
  public SharedSecret finish() {
    steps.take(2);
    SharedSecret result = secret;
    if (result == null) {
      throw new IllegalStateException("the exchange has failed, or was closed");
    }
    secret = null;
    return result;
  }

  /** Overwrites the secret of a run that did not end. */
  @Override
  public void close() {
    if (secret != null) {
      secret.close();
      secret = null;
    }
  }
}
