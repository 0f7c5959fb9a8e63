package vernam.storage;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.LedgerState;
import vernam.storage.sql.Database;
import vernam.storage.sql.SqlFailure;
import vernam.storage.sql.StateRow;

/**
 * What a main store and its children share: the database, the ledger, the one lock of those who
 * write, and the end of it all.
 *
 * <p>Safe for use by many threads.
 */
final class StoreTree {
  /** Rows that are read or written in one go; so many sealed values are in memory at once. */
  static final int PAGE = 256;

  /** With the pauses between attempts, about a tenth of a second. */
  private static final int MOST_LATE_STATES = 10;

  private final Database database;
  private final Crypto crypto;
  private final LedgerSeal ledgerSeal;
  private final String name;
  private final String storeId;
  private final Lifetime lifetime = new Lifetime();
  private final ReentrantLock writers = new ReentrantLock(true);
  private final MirrorTurn mirrorTurn = new MirrorTurn();
  private final Retry retry = Retry.standard();
  private final Set<StoreNode> nodes = ConcurrentHashMap.newKeySet();
  private volatile @Nullable KnownLedger known;

  /**
   * The version at the opening, or that the last change has seen or made; for who holds the
   * writers' lock.
   */
  private long newest = Long.MIN_VALUE;

  /** How many older states came in a row; for who holds the writers' lock. */
  private int lateStates;

  /** Makes a tree; database and ledger are closed with it. */
  StoreTree(Database database, Crypto crypto, LedgerSeal ledgerSeal, String name, String storeId) {
    this.database = database;
    this.crypto = crypto;
    this.ledgerSeal = ledgerSeal;
    this.name = name;
    this.storeId = storeId;
  }

  @SuppressWarnings("ArrayRecordComponent") // the array is only looked at
  private record KnownLedger(byte[] sealed, LedgerState state) {}

  private record Done<R extends @Nullable Object>(R result, long version) {}

  /** What a change does with its transaction. */
  @FunctionalInterface
  interface Change<R extends @Nullable Object, X extends Exception> {
    R run(TreeTransaction running) throws X;
  }

  String name() {
    return name;
  }

  /** Returns the name of the main store. */
  String storeId() {
    return storeId;
  }

  Crypto crypto() {
    return crypto;
  }

  LedgerSeal ledgerSeal() {
    return ledgerSeal;
  }

  MirrorTurn mirrorTurn() {
    return mirrorTurn;
  }

  /** Wipes a node together with the tree, if not earlier. */
  StoreNode adopt(StoreNode node) {
    nodes.add(node);
    return node;
  }

  /** Wipes a node. */
  void dismiss(StoreNode node) {
    nodes.remove(node);
    node.close();
  }

  /** Runs a call; {@link IllegalStateException} after {@link #close}. */
  <R extends @Nullable Object, X extends Exception> R use(Lifetime.Use<R, X> use) throws X {
    return lifetime.use(use);
  }

  /**
   * Runs a change, alone among those of this object, so that only other processes can interfere.
   */
  <R extends @Nullable Object, X extends Exception> R change(Change<R, X> change) throws X {
    requireNoTransaction();
    writers.lock();
    try {
      return retry.run(() -> attempt(change));
    } finally {
      writers.unlock();
    }
  }

  /** Throws {@link IllegalStateException} if this thread is within a change. */
  void requireNoTransaction() {
    if (writers.isHeldByCurrentThread()) {
      throw new IllegalStateException("within a transaction, use the transaction, not the store");
    }
  }

  private <R extends @Nullable Object, X extends Exception> R attempt(Change<R, X> change)
      throws X {
    OpenedNodes opened = new OpenedNodes();
    Done<R> done;
    try {
      done = read(rows -> attempt(change, new TreeTransaction(rows, this, opened)));
    } catch (Throwable failure) {
      opened.discard();
      throw failure;
    }
    newest = done.version();
    return done.result();
  }

  private static <R extends @Nullable Object, X extends Exception> Done<R> attempt(
      Change<R, X> change, TreeTransaction running) throws X {
    try {
      R result = change.run(running);
      return new Done<>(result, running.finish());
    } catch (Exception e) {
      running.throwIfConflict();
      throw e;
    }
  }

  /**
   * Refuses a state that is older than one that this object has seen: somebody has put back the
   * whole database meanwhile. Databases are seen to show an older state for a moment, while others
   * commit, so it is asked for again a few times.
   *
   * @throws StorageFailureException a conflict, if the state may be a late one
   */
  void requireNotOlder(long version) {
    if (version >= newest) {
      lateStates = 0;
      return;
    }
    lateStates++;
    if (lateStates <= MOST_LATE_STATES) {
      throw StorageFailureException.ofLostRace();
    }
    lateStates = 0;
    throw new RolledBackException(version, newest);
  }

  /** Runs work that changes nothing in one transaction. */
  <R extends @Nullable Object, X extends Exception> R read(Database.Work<R, X> work) throws X {
    try {
      return database.transaction(work);
    } catch (SqlFailure e) {
      throw StorageFailureException.of(e);
    }
  }

  /** Returns whether a store is not a child that is gone. */
  boolean isPresent(StoreNode node) {
    return read(rows -> Presence.of(rows, node));
  }

  /**
   * Takes the state that the store is opened in, before others have the tree.
   *
   * @throws LedgerException if the ledger is missing, damaged or of another version
   */
  void begin(StateRow state) {
    newest = openLedger(state).version();
  }

  /**
   * Returns the ledger of a state.
   *
   * @throws LedgerException if it is missing, damaged or of another version
   */
  LedgerState openLedger(StateRow state) {
    byte[] sealed = state.ledger();
    if (sealed == null) {
      throw LedgerException.missing();
    }
    KnownLedger last = known;
    LedgerState ledger =
        last != null && Arrays.equals(last.sealed(), sealed) ? last.state() : open(sealed);
    if (ledger.version() != state.version()) {
      throw LedgerException.damaged();
    }
    known = new KnownLedger(sealed, ledger);
    return ledger;
  }

  private LedgerState open(byte[] sealed) {
    try {
      return ledgerSeal.open(sealed);
    } catch (DamageException e) {
      throw LedgerException.damaged();
    }
  }

  /** Returns a ledger, sealed. */
  byte[] sealLedger(LedgerState ledger) {
    byte[] sealed = ledgerSeal.seal(ledger);
    known = new KnownLedger(sealed, ledger);
    return sealed;
  }

  /** Waits for calls that are running, wipes the keys and closes the database. */
  void close() {
    lifetime.close(
        () -> {
          nodes.forEach(StoreNode::close);
          nodes.clear();
          ledgerSeal.close();
          database.close();
        });
  }
}
