package vernam.storage;

/**
 * A directory of aiootp cannot be imported at all, or a store not be exported into one. Nothing was
 * created.
 */
public final class AiootpDirectoryException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** It has no database for this key. */
    NO_DATABASE,
    /** The manifest or the root salt of the database is missing or does not verify. */
    DAMAGED,
    /** The folder of salt files has none for these credentials. */
    NO_SALT_FILE,
    /** The salt file has fewer bytes than aiootp takes, or far more than it writes. */
    UNUSABLE_SALT_FILE,
    /**
     * aiootp would not come to the key of the store by these credentials: the store was not
     * imported, or its credentials were changed since.
     */
    OTHER_KEY
  }

  private final Reason reason;

  AiootpDirectoryException(Reason reason) {
    super(
        switch (reason) {
          case NO_DATABASE -> "the directory has no database for this key";
          case DAMAGED -> "the manifest or the root salt of the database is damaged";
          case NO_SALT_FILE -> "there is no salt file for these credentials";
          case UNUSABLE_SALT_FILE -> "the salt file is too short or too long";
          case OTHER_KEY -> "aiootp would derive another key from these credentials";
        });
    this.reason = reason;
  }

  /** Returns why not. */
  public Reason reason() {
    return reason;
  }
}
