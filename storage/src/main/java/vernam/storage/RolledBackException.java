package vernam.storage;

/**
 * The store is older than the caller, or the open store object, knows it to be: an earlier state of
 * the whole database was put back. Nothing was changed.
 */
public final class RolledBackException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long version;
  private final long expected;

  RolledBackException(long version, long expected) {
    super("the store is at version " + version + ", not at " + expected + " or later");
    this.version = version;
    this.expected = expected;
  }

  /** Returns the version of the store. */
  public long version() {
    return version;
  }

  /** Returns the version that the caller expects at least. */
  public long expected() {
    return expected;
  }
}
