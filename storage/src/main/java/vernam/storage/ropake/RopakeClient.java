package vernam.storage.ropake;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import vernam.storage.EncryptedStore;
import vernam.storage.StoreTransaction;

/**
 * The side of Ropake that logs in. Its state are a few values in a store; who has them is the
 * client.
 *
 * <p>The store should be one for each service, such as a child: {@code
 * store.metatag("shop.example")}. The tags are aiootp's ({@code key}, {@code salt}, {@code
 * keyed_password}, {@code next_password_salt}), {@code root_key} and {@code previous}. State that
 * came from aiootp works once the root key, in hexadecimal digits, is stored under {@code
 * root_key}: it is the database's, which does not change with the state.
 *
 * <p>After each exchange the client keeps the keys that it began with next to the new ones, until a
 * reply under the new ones shows that the server has them too. So a lost message, a false reply or
 * a crash costs at most one more attempt with {@link #loginWithPrevious}, which {@link
 * #login(RopakeTransport)} makes by itself.
 *
 * <p>Safe for use by many threads. Logins that overlap are possible, but only the first to be
 * finished is; the others end with {@link SupersededException}. Any method may throw a {@link
 * vernam.storage.StoreException}, after which the store is as it was. Source: specification ropake,
 * sections 5.1 and 5.3.
 */
public final class RopakeClient {
  private final EncryptedStore store;
  private final HelloSeal seal;

  /** Makes a client with standard options. The store stays the caller's to close. */
  public RopakeClient(EncryptedStore store) {
    this(store, RopakeOptions.standard());
  }

  /** Makes a client with the system's clock and a new {@link SecureRandom}. */
  public RopakeClient(EncryptedStore store, RopakeOptions options) {
    this(store, options, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a client.
   *
   * @param store stays the caller's to close
   * @param clock dates messages and tells the age of replies
   * @param random draws salts and keys
   */
  public RopakeClient(
      EncryptedStore store, RopakeOptions options, Clock clock, SecureRandom random) {
    this.store = store;
    this.seal = new HelloSeal(clock, random, options.maxAge());
  }

  /**
   * Returns whether there are keys to log in with.
   *
   * @throws ForeignStateException if the store does not hold what it should
   */
  public boolean isRegistered() throws ForeignStateException {
    return new ClientState(store).current().isPresent();
  }

  /**
   * Begins a registration. Its messages go in the clear: carry them where the server is known and
   * nobody can read or change them, such as over TLS.
   *
   * <p>A client that is registered already may do it again. It becomes another client of the
   * server's, and keeps the keys of the earlier one as the previous ones.
   *
   * @return the exchange; the caller closes it
   * @throws ForeignStateException if the store does not hold what it should
   */
  public PendingExchange register() throws RopakeException {
    return store.<PendingExchange, RopakeException>transaction(
        transaction -> {
          ClientState state = new ClientState(transaction);
          Optional<ClientKeys> found = state.current();
          byte[] rootKey = state.rootKeyOrNew(seal.random());
          try {
            ClientRun run = ClientRegistration.begin(rootKey, seal.random());
            return new PendingExchange(store, run, found, found);
          } finally {
            Arrays.fill(rootKey, (byte) 0);
          }
        });
  }

  /**
   * Registers over a transport.
   *
   * @return the session; the caller closes it
   * @throws X what the transport throws
   */
  public <X extends Exception> RopakeSession register(RopakeTransport<X> transport)
      throws X, RopakeException {
    try (PendingExchange exchange = register()) {
      return exchange.finish(transport.send(exchange.hello()));
    }
  }

  /**
   * Begins a login. If the server answers it with {@link UnknownKeyIdException}, try {@link
   * #loginWithPrevious}.
   *
   * @return the exchange; the caller closes it
   * @throws NotRegisteredException if there are no keys; nothing is stored
   * @throws ForeignStateException if the store does not hold what it should
   */
  public PendingExchange login() throws RopakeException {
    return store.<PendingExchange, RopakeException>transaction(
        transaction -> begin(transaction, new ClientState(transaction).current()));
  }

  /**
   * Begins a login with the keys before the current ones, which the server knows if it never learnt
   * that the client had the current ones, or if the client was given false ones.
   *
   * @return the exchange; the caller closes it
   * @throws NotRegisteredException if there are no previous keys; nothing is stored
   * @throws ForeignStateException if the store does not hold what it should
   */
  public PendingExchange loginWithPrevious() throws RopakeException {
    return store.<PendingExchange, RopakeException>transaction(
        transaction -> begin(transaction, new ClientState(transaction).previous()));
  }

  private PendingExchange begin(StoreTransaction transaction, Optional<ClientKeys> used)
      throws RopakeException {
    ClientState state = new ClientState(transaction);
    ClientKeys keys = used.orElseThrow(NotRegisteredException::new);
    byte[] rootKey = state.rootKey();
    try {
      ClientLogin run = ClientLogin.begin(rootKey, keys, seal);
      state.begin(DerivedValues.commit(rootKey, keys.passwordSalt()), run.nextPasswordSalt());
      return new PendingExchange(store, run, state.current(), used);
    } finally {
      Arrays.fill(rootKey, (byte) 0);
    }
  }

  /**
   * Logs in over a transport, with the current keys, or with the previous ones if the server does
   * not know those.
   *
   * @return the session; the caller closes it
   * @throws X what the transport throws
   * @throws UnknownKeyIdException if the server knows neither
   */
  public <X extends Exception> RopakeSession login(RopakeTransport<X> transport)
      throws X, RopakeException {
    try (PendingExchange exchange = login()) {
      return exchange.finish(transport.send(exchange.hello()));
    } catch (UnknownKeyIdException unknown) {
      return loginWithPrevious(transport, unknown);
    }
  }

  private <X extends Exception> RopakeSession loginWithPrevious(
      RopakeTransport<X> transport, UnknownKeyIdException unknown) throws X, RopakeException {
    if (new ClientState(store).previous().isEmpty()) {
      throw unknown;
    }
    try (PendingExchange exchange = loginWithPrevious()) {
      return exchange.finish(transport.send(exchange.hello()));
    }
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "RopakeClient";
  }
}
