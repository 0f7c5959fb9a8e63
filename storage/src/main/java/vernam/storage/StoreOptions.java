package vernam.storage;

/**
 * What to insist on, or to allow, when a store is opened. Immutable.
 *
 * @param minimumVersion the version that the store must have at least, from 0
 * @param rebuildLedger whether the rows that there are become the right ones
 */
public record StoreOptions(long minimumVersion, boolean rebuildLedger) {
  private static final StoreOptions STANDARD = new StoreOptions(0, false);

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
    return new StoreOptions(version, rebuildLedger);
  }

  /**
   * Returns these options with leave to write a new ledger over the rows that there are, after a
   * {@link LedgerException} or findings of {@link EncryptedStore#verify} that cannot be mended.
   * Rows that do not open are left out, and verification goes on to name them until they are
   * removed or stored anew. Rows that were removed or rolled back are not noticed any more, and the
   * version is what the database says it is: a minimum version then protects from mistakes only.
   */
  public StoreOptions withRebuiltLedger() {
    return new StoreOptions(minimumVersion, true);
  }
}
