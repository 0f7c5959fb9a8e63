package vernam.storage.ropake;

/** A message is genuine, but older than the limit. */
public final class ExpiredHelloException extends RopakeException {
  private static final long serialVersionUID = 1L;

  private final long excessSeconds;

  ExpiredHelloException(long excessSeconds) {
    super("the message expired by " + excessSeconds + " seconds");
    this.excessSeconds = excessSeconds;
  }

  /** Returns by how many seconds the message is older than the limit, at least 1. */
  public long excessSeconds() {
    return excessSeconds;
  }
}
