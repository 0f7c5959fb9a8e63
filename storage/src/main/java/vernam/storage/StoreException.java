package vernam.storage;

/**
 * Something about a store that its caller can act on; each kind is a class of its own.
 *
 * <p>Messages hold names, sizes and codes, never a key, a tag, a value or what a database or JSON
 * library had to say about them. For the same reason there is no cause.
 */
public abstract sealed class StoreException extends RuntimeException
    permits AiootpDirectoryException,
        DamagedMessageException,
        DamagedRowException,
        ExpiredMessageException,
        LedgerException,
        ProfileNotFoundException,
        RolledBackException,
        StorageFailureException,
        StoreExistsException,
        StoreNotFoundException,
        UnwritableValueException,
        ValueTypeException,
        WrongCredentialsException,
        WrongHmacException,
        WrongKeyException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }
}
