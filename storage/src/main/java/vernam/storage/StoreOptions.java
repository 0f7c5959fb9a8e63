package vernam.storage;

import java.util.concurrent.Executor;

/**
 * What to insist on, or to allow, when a store is opened, and who works on it. Immutable.
 *
 * @param minimumVersion the version that the store must have at least, from 0
 * @param rebuildLedger whether the rows that there are become the right ones
 * @param executor seals and opens rows where there are many
 */
public record StoreOptions(long minimumVersion, boolean rebuildLedger, Executor executor) {
  private static final StoreOptions STANDARD = new StoreOptions(0, false, Runnable::run);

  /**
   * Makes options.
   *
   * @throws IllegalArgumentException if the version is negative
   */
  public StoreOptions {
    if (minimumVersion < 0) {
      throw new IllegalArgumentException("a version is not negative: " + minimumVersion);
    }
  }

  /** Throws {@link IllegalArgumentException} if no new store can be as these options say. */
  void requireForNewStore() {
    if (minimumVersion > 0) {
      throw new IllegalArgumentException("a new store has no version " + minimumVersion);
    }
  }

  /** Returns the options of a plain {@code open}: any version, and the ledger must hold. */
  public static StoreOptions standard() {
    return STANDARD;
  }

  /**
   * Returns these options with a version that the store must have at least: what {@link
   * EncryptedStore#version} has last given, kept in another place. So an old copy of the whole
   * database, which is sound in itself, is refused with {@link RolledBackException}.
   */
  public StoreOptions withMinimumVersion(long version) {
    return new StoreOptions(version, rebuildLedger, executor);
  }

  /**
   * Returns these options with leave to write a new ledger over the rows that there are, after a
   * {@link LedgerException} or findings of {@link EncryptedStore#verify} that cannot be mended.
   * Rows that do not open are left out, and verification goes on to name them until they are
   * removed or stored anew. Rows that were removed or rolled back are not noticed any more, and the
   * version is what the database says it is: a minimum version then protects from mistakes only.
   *
   * <p>It is also what takes over the tables of an earlier version of this library; nobody else may
   * have the store open meanwhile. If it is interrupted, it is to be asked for again.
   */
  public StoreOptions withRebuiltLedger() {
    return new StoreOptions(minimumVersion, true, executor);
  }

  /**
   * Returns these options with threads for work on many rows: {@link EncryptedStore#putAll}, {@link
   * EncryptedStore#forEach}, {@link EncryptedStore#verify}, {@link StoreMirror}, {@link
   * AiootpExport}, and {@link CachedStore} where it reads or stores all. They seal and open several
   * messages in each task, beside the calling thread; everything else, and the caller's own code,
   * runs in the calling thread. Without this, that does all.
   *
   * @param threads shared by the store and its children, and not closed with it. What it refuses,
   *     or has not begun, is done by the calling thread
   */
  public StoreOptions withExecutor(Executor threads) {
    return new StoreOptions(minimumVersion, rebuildLedger, threads);
  }
}
