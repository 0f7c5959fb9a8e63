package vernam.storage.json;

/** What went wrong with JSON, without a word from the text or from Jackson, which may quote it. */
public final class JsonFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Reason {
    /** The bytes are not UTF-8 or not JSON. */
    NOT_JSON,
    /** The JSON does not fit the type. */
    WRONG_TYPE,
    /** The value has no JSON form. */
    NOT_WRITABLE
  }

  private final Reason reason;
  private final String message;

  JsonFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Returns whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
