package vernam.storage;

/**
 * A value has no JSON form: Jackson does not know its type, it contains itself, it is nested deeper
 * than 1000 levels, or its own code failed. Nothing was stored.
 */
public final class UnwritableValueException extends StoreException {
  private static final long serialVersionUID = 1L;

  UnwritableValueException(String message) {
    super(message);
  }
}
