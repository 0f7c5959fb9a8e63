package vernam.storage;

/** A message is genuine, but older than the limit. */
public final class ExpiredMessageException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long excessSeconds;

  ExpiredMessageException(long excessSeconds) {
    super("message expired by " + excessSeconds + " seconds");
    this.excessSeconds = excessSeconds;
  }

  /** Returns by how many seconds the message is older than the limit, at least 1. */
  public long excessSeconds() {
    return excessSeconds;
  }
}
