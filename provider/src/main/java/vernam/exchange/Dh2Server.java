package vernam.exchange;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Domain;

/**
 * One run of the exchange 2DH on the side of the server, which does not learn who the client is:
 * anybody may be.
 *
 * <pre>{@code
 * try (Dh2Server server = new Dh2Server(identity)) {
 *   send(server.reply(receive(Dh2Client.HELLO_SIZE)));
 *   SharedSecret secret = server.finish();
 *   …
 * }
 * }</pre>
 *
 * <p>A method called out of order, or a second time, throws {@link IllegalStateException}; after a
 * failure the run is over, and a new one has to be made.
 *
 * <p>Not safe for use by several threads. The ephemeral key is overwritten within {@link #reply};
 * the identity key stays the caller's to close. Source: specification curve25519, section 5.
 */
public final class Dh2Server implements AutoCloseable {
  private final Steps steps = new Steps();
  private final X25519PrivateKey identity;
  private final ExchangeRelease release;
  private final SecureRandom random;
  private @Nullable SharedSecret secret;

  /**
   * Makes a run as in aiootp 0.19.3, with a new {@link SecureRandom}.
   *
   * @param identity the server's lasting key
   */
  public Dh2Server(X25519PrivateKey identity) {
    this(identity, ExchangeRelease.AIOOTP_0_19, new SecureRandom());
  }

  /**
   * Makes a run.
   *
   * @param identity the server's lasting key
   * @param release that of the client
   * @param random gives the ephemeral key, 32 bytes
   */
  public Dh2Server(X25519PrivateKey identity, ExchangeRelease release, SecureRandom random) {
    this.identity = identity;
    this.release = release;
    this.random = random;
  }

  /**
   * Step 1: takes the client's message and returns the message to the client, {@value
   * Dh2Client#REPLY_SIZE} bytes. Nothing is returned unless the client's message is right.
   *
   * @param hello {@value Dh2Client#HELLO_SIZE} bytes
   * @throws InvalidKeyException if there are more or fewer, or a key in it is of small order
   */
  public byte[] reply(byte[] hello) throws InvalidKeyException {
    steps.take(1);
    X25519PublicKey clientEphemeral = KeyMessage.decode(hello, 1).get(0);
    try (X25519PrivateKey ephemeral = X25519PrivateKey.generate(random)) {
      Products products =
          new Products(release, Domain.DH2)
              .add(identity, clientEphemeral)
              .add(ephemeral, clientEphemeral);
      byte[] transcript =
          Transcript.of(Domain.DH2, identity.publicKey(), ephemeral.publicKey(), clientEphemeral);
      secret = new SharedSecret(products.state(), transcript, Role.SERVER, null);
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
