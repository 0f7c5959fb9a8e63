package vernam.storage.aiootp;

/** A database of a directory cannot be read at all. */
public final class UnreadableDatabaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final DatabaseStatus status;

  private UnreadableDatabaseException(DatabaseStatus status, String message) {
    super(message);
    this.status = status;
  }

  static UnreadableDatabaseException missing() {
    return new UnreadableDatabaseException(
        DatabaseStatus.MISSING, "the directory has no database for this key");
  }

  static UnreadableDatabaseException damaged(String message) {
    return new UnreadableDatabaseException(DatabaseStatus.DAMAGED, message);
  }

  /** Returns why: no database for the key, or a damaged one. */
  public DatabaseStatus status() {
    return status;
  }
}
