package vernam.storage.ropake;

import java.util.Optional;
import vernam.storage.EncryptedStore;

/**
 * An exchange of the client's that waits for the server's reply. It may wait forever: the store is
 * as good for another one.
 *
 * <p>Safe for use by many threads. Closing wipes its secrets; they are in memory only, so that an
 * exchange ends with the process.
 */
public final class PendingExchange implements AutoCloseable {
  private final EncryptedStore store;
  private final ClientRun run;
  private final Optional<ClientKeys> found;
  private final Optional<ClientKeys> used;
  private boolean ended;

  /**
   * Makes it.
   *
   * @param found the keys that were the store's when it began
   * @param used those to keep as previous ones
   */
  PendingExchange(
      EncryptedStore store, ClientRun run, Optional<ClientKeys> found, Optional<ClientKeys> used) {
    this.store = store;
    this.run = run;
    this.found = found;
    this.used = used;
  }

  /**
   * Returns the message to the server, in ASCII. If no reply comes it may be sent again: to the
   * same login the server gives the same reply.
   */
  public String hello() {
    return run.hello();
  }

  /**
   * Takes the server's reply, and stores the new keys next to the previous ones. If the reply is
   * refused nothing changes, and another may be tried.
   *
   * @return the session; the caller closes it
   * @throws AuthenticationFailedException if the reply to a login is not of the server's
   * @throws ExpiredHelloException if it is, but too old
   * @throws MalformedHelloException if it is no reply
   * @throws SupersededException if this exchange, or another of this client since it began, is
   *     finished already
   * @throws ForeignStateException if the store does not hold what it should
   */
  public synchronized RopakeSession finish(String reply) throws RopakeException {
    if (ended) {
      throw new SupersededException();
    }
    Outcome outcome = run.finish(reply);
    ClientKeys next = new ClientKeys(outcome.key(), run.nextPasswordSalt());
    store.<Boolean, RopakeException>transaction(
        transaction -> {
          ClientState state = new ClientState(transaction);
          if (!state.current().equals(found)) {
            throw new SupersededException();
          }
          state.replace(next, used);
          return true;
        });
    close();
    outcome.key().wipe();
    return new RopakeSession(outcome);
  }

  @Override
  public synchronized void close() {
    ended = true;
    run.close();
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "PendingExchange";
  }
}
