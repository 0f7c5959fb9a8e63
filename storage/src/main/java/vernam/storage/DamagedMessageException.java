package vernam.storage;

/**
 * A message was not sealed by this store under this filename, or was altered since. Which of them
 * is not known: nothing of it was read.
 */
public final class DamagedMessageException extends StoreException {
  private static final long serialVersionUID = 1L;

  DamagedMessageException() {
    super("the message was not sealed by this store under this filename, or was altered");
  }
}
