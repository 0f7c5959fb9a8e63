package vernam.storage;

/** A directory of aiootp cannot be imported at all. Nothing was created. */
public final class AiootpDirectoryException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** It has no database for this key. */
    NO_DATABASE,
    /** The manifest or the root salt of the database is missing or does not verify. */
    DAMAGED
  }

  private final Reason reason;

  AiootpDirectoryException(Reason reason) {
    super(
        switch (reason) {
          case NO_DATABASE -> "the directory has no database for this key";
          case DAMAGED -> "the manifest or the root salt of the database is damaged";
        });
    this.reason = reason;
  }

  /** Returns why the directory cannot be imported. */
  public Reason reason() {
    return reason;
  }
}
