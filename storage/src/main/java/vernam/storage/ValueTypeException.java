package vernam.storage;

/**
 * The stored JSON is sound, but does not fit the type that was asked for. Reading it as {@code
 * JsonNode} or {@code Object} always works.
 */
public final class ValueTypeException extends StoreException {
  private static final long serialVersionUID = 1L;

  ValueTypeException(String message) {
    super(message);
  }
}
