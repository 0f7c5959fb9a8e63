package vernam.storage;

import vernam.storage.sql.SqlFailure;

/**
 * The database failed, is of an unknown kind, or is in use by another process. What was
 * acknowledged before is stored; the change that failed is not, with one exception: if the
 * connection broke while the change was being committed, it may be either.
 *
 * <p>Carries the codes of the database and no text of its own, since that may quote values.
 */
public final class StorageFailureException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;
  private final int vendorCode;
  private final boolean conflict;

  private StorageFailureException(
      String message, String sqlState, int vendorCode, boolean conflict) {
    super(message);
    this.sqlState = sqlState;
    this.vendorCode = vendorCode;
    this.conflict = conflict;
  }

  static StorageFailureException of(SqlFailure cause) {
    StorageFailureException failure =
        new StorageFailureException(
            cause.getMessage(), cause.sqlState(), cause.vendorCode(), cause.isConflict());
    for (Throwable later : cause.getSuppressed()) {
      failure.addSuppressed(later);
    }
    return failure;
  }

  static StorageFailureException ofLostRace() {
    return new StorageFailureException(
        "others changed the store at the same time, again and again", "40001", 0, true);
  }

  /** Returns the five characters of the SQL state, or the empty string if there is none. */
  public String sqlState() {
    return sqlState;
  }

  /** Returns the database's own error number, or 0 if there is none. */
  public int vendorCode() {
    return vendorCode;
  }

  /** Returns whether the same transaction may succeed when tried again. */
  boolean isConflict() {
    return conflict;
  }
}
