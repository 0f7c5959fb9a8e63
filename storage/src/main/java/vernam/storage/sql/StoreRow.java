package vernam.storage.sql;

/** The record of one store. The arrays of this package's rows are handed over, not copied. */
public final class StoreRow {
  private final String storeId;
  private final byte[] rootSalt;
  private final long version;

  /** Makes a record. */
  public StoreRow(String storeId, byte[] rootSalt, long version) {
    this.storeId = storeId;
    this.rootSalt = rootSalt;
    this.version = version;
  }

  /** Returns the name that follows from the key. */
  public String storeId() {
    return storeId;
  }

  /** Returns the sealed root salt. */
  public byte[] rootSalt() {
    return rootSalt;
  }

  /** Returns how many changes the store has seen. */
  public long version() {
    return version;
  }
}
