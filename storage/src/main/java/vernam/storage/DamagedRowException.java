package vernam.storage;

/**
 * A row is not what was stored under its name in this store: it was altered, cut, extended, or
 * exchanged with another. Nothing of it was shown, nothing was changed.
 *
 * <p>Other rows are not affected. The tag can be stored anew or removed.
 */
public final class DamagedRowException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final String rowId;

  DamagedRowException(String rowId) {
    super("damaged row: " + rowId);
    this.rowId = rowId;
  }

  /**
   * Returns the name of the row in the database: a keyed hash, which does not tell the tag. For the
   * record of the store itself, it is the name of its root salt.
   */
  public String rowId() {
    return rowId;
  }
}
