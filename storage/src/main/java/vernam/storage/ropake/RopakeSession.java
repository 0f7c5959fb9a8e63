package vernam.storage.ropake;

import vernam.spec.SecretBytes;

/**
 * What an exchange leaves to the client's application. Closing wipes the session key.
 *
 * <p>The server has the same, unless somebody meddled with the messages: nothing in the protocol
 * confirms it. The first message that the other side authenticates with the session key does.
 */
public final class RopakeSession implements AutoCloseable {
  private final String keyId;
  private final SecretBytes sessionKey;

  RopakeSession(Outcome outcome) {
    keyId = outcome.keyId().hex();
    sessionKey = SecretBytes.takeOver(outcome.sessionKey().toBytes(), "Ropake");
    outcome.sessionKey().wipe();
  }

  /**
   * Returns a public name of the session, 128 hexadecimal digits: the key id of the next login. An
   * eavesdropper sees it then, not before.
   */
  public String keyId() {
    return keyId;
  }

  /** Returns the session key, 64 bytes of the format {@code RAW}, wiped when this is closed. */
  public SecretBytes sessionKey() {
    return sessionKey;
  }

  @Override
  public void close() {
    sessionKey.close();
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "RopakeSession";
  }
}
