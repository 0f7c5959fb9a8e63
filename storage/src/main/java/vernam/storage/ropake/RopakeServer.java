package vernam.storage.ropake;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import vernam.storage.EncryptedStore;

/**
 * The side of Ropake that clients log in to. Its state are the records of the clients, in a child
 * of a store that is of no other use, so that no message can name another value.
 *
 * <p><strong>A stolen record is a login:</strong> who reads it can pose as that client, and as the
 * server, at once. The store is encrypted, but its keys are in the memory of the server. OPAQUE
 * (RFC 9807) is what to use where that matters.
 *
 * <p>Before a reply is returned, what follows from it is stored, in one transaction. The key that
 * the client logged in with is kept until the client shows the next one by logging in with it, so a
 * reply that is lost, or a server that crashes, locks nobody out. As long as it is kept, who steals
 * it can read the messages of that one login, but not the session key.
 *
 * <p>Safe for use by many threads, and by many servers on one database. Any method may throw a
 * {@link vernam.storage.StoreException}, after which the store is as it was. Source: specification
 * ropake, sections 5.2 and 5.4, with the remedies of section 9.
 */
public final class RopakeServer {
  /** The label of the child that holds the records. */
  public static final String CHILD = "ropake";

  private final EncryptedStore records;
  private final HelloSeal seal;

  /** Makes a server with standard options. The store stays the caller's to close. */
  public RopakeServer(EncryptedStore store) {
    this(store, RopakeOptions.standard());
  }

  /** Makes a server with the system's clock and a new {@link SecureRandom}. */
  public RopakeServer(EncryptedStore store, RopakeOptions options) {
    this(store, options, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a server.
   *
   * @param store gets a child named {@link #CHILD}; stays the caller's to close
   * @param clock dates replies and tells the age of messages
   * @param random draws salts and keys
   */
  public RopakeServer(
      EncryptedStore store, RopakeOptions options, Clock clock, SecureRandom random) {
    this.records = store.metatag(CHILD);
    this.seal = new HelloSeal(clock, random, options.maxAge());
  }

  /**
   * Registers a client. Anybody can send such a message, any number of times, and each makes
   * another client: whose it is, and who may, the application has to know from elsewhere. {@link
   * #forget} those that are nobody's.
   *
   * @param hello at most 16,384 characters
   * @return the reply, with the new client's id
   * @throws MalformedHelloException if it is no such message; nothing is stored
   */
  public RopakeReply register(String hello) throws RopakeException {
    ServerTurn turn =
        ServerTurn.register(ClientHello.readRegistration(Fields.parse(hello)), seal.random());
    String keyId = turn.outcome().keyId().hex();
    ServerRecord first = ServerRecord.registered(turn);
    records.transaction(
        transaction -> {
          new ServerRecords(transaction).register(keyId, first);
          return true;
        });
    first.key().wipe();
    return RopakeReply.of(turn, keyId);
  }

  /**
   * Logs a client in. The same hello again gets the same reply, as long as it is not too old; the
   * reply to an older one of the client's does not make this one void.
   *
   * @param hello at most 16,384 characters
   * @return the reply; the session is the client's if it can use the session key
   * @throws UnknownKeyIdException if no client has the key id of the message; tell the sender
   * @throws AuthenticationFailedException if the message is not the client's, or was altered
   * @throws ExpiredHelloException if it is genuine, but too old
   * @throws MalformedHelloException if it is no such message
   * @throws ForeignStateException if the record under the key id is none
   */
  public RopakeReply login(String hello) throws RopakeException {
    SealedHello sealed = SealedHello.parse(hello);
    String digest = sealed.digest();
    return records.<RopakeReply, RopakeException>transaction(
        transaction -> answer(new ServerRecords(transaction), sealed, digest));
  }

  private RopakeReply answer(ServerRecords known, SealedHello sealed, String digest)
      throws RopakeException {
    String keyId = sealed.keyId().hex();
    ServerRecord record = known.find(keyId).orElseThrow(UnknownKeyIdException::new);
    Fields opened = seal.open(sealed.message(), DerivedValues.clientMessageKey(record.key()));
    LoginHello hello = LoginHello.read(opened);
    String clientId = record.clientId().orElse(keyId);
    Optional<GivenAnswer> given = record.answer(digest);
    if (given.isPresent()) {
      return RopakeReply.repeated(given.get(), clientId);
    }
    ServerTurn turn = ServerTurn.login(hello, record.key(), record.commit(), seal);
    known.succeed(
        keyId,
        record,
        new GivenAnswer(digest, turn.outcome().keyId().hex(), turn.reply()),
        ServerRecord.successor(turn, clientId, keyId));
    return RopakeReply.of(turn, clientId);
  }

  /**
   * Forgets a client, whose logins are unknown from then on.
   *
   * @param clientId see {@link RopakeReply#clientId}
   * @return whether it was known
   * @throws ForeignStateException if the record of the client is none
   */
  public boolean forget(String clientId) throws RopakeException {
    if (Value512.ofHex(clientId).isEmpty()) {
      return false;
    }
    return records.<Boolean, RopakeException>transaction(
        transaction -> new ServerRecords(transaction).forget(clientId));
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "RopakeServer";
  }
}
