package vernam.storage;

/** There is a store, and it belongs to another key. Nothing was changed. */
public final class WrongKeyException extends StoreException {
  private static final long serialVersionUID = 1L;

  WrongKeyException(String storeName) {
    super("the store " + storeName + " belongs to another key");
  }
}
