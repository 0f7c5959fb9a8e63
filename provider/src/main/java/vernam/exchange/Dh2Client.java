package vernam.exchange;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.List;
import vernam.cipher.Domain;

/**
 * One run of the exchange 2DH on the side of the client, which has no lasting key: it knows whom it
 * speaks to, and the server does not.
 *
 * <pre>{@code
 * try (Dh2Client client = new Dh2Client(ExpectedPeer.only(serverKey))) {
 *   send(client.hello());
 *   SharedSecret secret = client.finish(receive(Dh2Client.REPLY_SIZE));
 *   …
 * }
 * }</pre>
 *
 * <p>A method called out of order, or a second time, throws {@link IllegalStateException}; after a
 * failure the run is over, and a new one has to be made.
 *
 * <p>Not safe for use by several threads. {@link #close}, and {@link #finish} too, overwrite the
 * ephemeral key. Source: specification curve25519, section 5.
 */
public final class Dh2Client implements AutoCloseable {
  /** Bytes in the client's message: its ephemeral key. */
  public static final int HELLO_SIZE = X25519PublicKey.SIZE;

  /** Bytes in the server's message: its identity key, then its ephemeral key. */
  public static final int REPLY_SIZE = 2 * X25519PublicKey.SIZE;

  private final Steps steps = new Steps();
  private final ExpectedPeer server;
  private final ExchangeRelease release;
  private final X25519PrivateKey ephemeral;

  /**
   * Makes a run as in aiootp 0.19.3, with a new {@link SecureRandom}.
   *
   * @param server whom the server may be
   */
  public Dh2Client(ExpectedPeer server) {
    this(server, ExchangeRelease.AIOOTP_0_19, new SecureRandom());
  }

  /**
   * Makes a run.
   *
   * @param server whom the server may be
   * @param release that of the server
   * @param random gives the ephemeral key, 32 bytes
   */
  public Dh2Client(ExpectedPeer server, ExchangeRelease release, SecureRandom random) {
    this.server = server;
    this.release = release;
    this.ephemeral = X25519PrivateKey.generate(random);
  }

  /** Step 1: returns the message to the server, {@value #HELLO_SIZE} bytes. */
  public byte[] hello() {
    steps.take(1);
    return KeyMessage.encode(ephemeral.publicKey());
  }

  /**
   * Step 2: takes the server's message and ends the run.
   *
   * @param reply {@value #REPLY_SIZE} bytes
   * @throws InvalidKeyException if there are more or fewer, or a key in it is of small order
   * @throws UnexpectedPeerException if the server is not the expected one
   */
  public SharedSecret finish(byte[] reply) throws InvalidKeyException, UnexpectedPeerException {
    steps.take(2);
    try (ephemeral) {
      List<X25519PublicKey> keys = KeyMessage.decode(reply, 2);
      X25519PublicKey serverIdentity = keys.get(0);
      X25519PublicKey serverEphemeral = keys.get(1);
      server.check(serverIdentity);
      Products products =
          new Products(release, Domain.DH2)
              .add(ephemeral, serverIdentity)
              .add(ephemeral, serverEphemeral);
      byte[] transcript =
          Transcript.of(Domain.DH2, serverIdentity, serverEphemeral, ephemeral.publicKey());
      return new SharedSecret(products.state(), transcript, Role.CLIENT, serverIdentity);
    }
  }

  /** Overwrites the ephemeral key; an unfinished run cannot go on. */
  @Override
  public void close() {
    ephemeral.close();
  }
}
