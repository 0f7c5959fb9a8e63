package vernam.storage;

/**
 * There is a store already where one was to be created, or rows of one whose record was removed.
 * They were left as they are.
 */
public final class StoreExistsException extends StoreException {
  private static final long serialVersionUID = 1L;

  StoreExistsException(String storeName) {
    super("there is already a store " + storeName + " in this database");
  }
}
