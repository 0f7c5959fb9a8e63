package vernam.storage;

/** There is no store to open. Nothing was created. */
public final class StoreNotFoundException extends StoreException {
  private static final long serialVersionUID = 1L;

  StoreNotFoundException(String storeName) {
    super("there is no store " + storeName + " in this database");
  }
}
