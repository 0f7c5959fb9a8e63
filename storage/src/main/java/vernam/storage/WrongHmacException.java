package vernam.storage;

/** An hmac is not that of the values, or not of this store. */
public final class WrongHmacException extends StoreException {
  private static final long serialVersionUID = 1L;

  WrongHmacException() {
    super("the hmac is not that of the values");
  }
}
