package vernam.storage.ropake;

import java.util.Optional;
import vernam.spec.SecretBytes;

/**
 * The server's reply to a client, which is stored already and only has to be sent. Closing wipes
 * the session key.
 */
public final class RopakeReply implements AutoCloseable {
  private final String text;
  private final String clientId;
  private final String keyId;
  private final Optional<SecretBytes> sessionKey;

  private RopakeReply(
      String text, String clientId, String keyId, Optional<SecretBytes> sessionKey) {
    this.text = text;
    this.clientId = clientId;
    this.keyId = keyId;
    this.sessionKey = sessionKey;
  }

  static RopakeReply of(ServerTurn turn, String clientId) {
    Outcome outcome = turn.outcome();
    SecretBytes key = SecretBytes.takeOver(outcome.sessionKey().toBytes(), "Ropake");
    outcome.sessionKey().wipe();
    return new RopakeReply(turn.reply(), clientId, outcome.keyId().hex(), Optional.of(key));
  }

  static RopakeReply repeated(GivenAnswer answer, String clientId) {
    return new RopakeReply(answer.reply(), clientId, answer.keyId(), Optional.empty());
  }

  /** Returns the message to the client, in ASCII. */
  public String text() {
    return text;
  }

  /**
   * Returns the server's own name of the client, 128 hexadecimal digits, which stays the same from
   * registration on. The server's application notes whose it is. It was on the wire once, and is no
   * secret.
   */
  public String clientId() {
    return clientId;
  }

  /** Returns the name of the session, see {@link RopakeSession#keyId}. */
  public String keyId() {
    return keyId;
  }

  /**
   * Returns the session key, 64 bytes of the format {@code RAW}, wiped when this is closed.
   *
   * <p>Nothing, if the hello came again: the key was given the first time, and is not stored, so
   * that no thief finds it. An application that has lost it lets the client log in anew.
   *
   * <p>Whoever sent the hello is logged in once something arrives that is authenticated with this
   * key, and not before.
   */
  public Optional<SecretBytes> sessionKey() {
    return sessionKey;
  }

  @Override
  public void close() {
    sessionKey.ifPresent(SecretBytes::close);
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "RopakeReply";
  }
}
