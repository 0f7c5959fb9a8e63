package vernam.storage.core;

/** Sealed bytes are not what was sealed here: altered, cut, extended or from another place. */
public final class DamageException extends Exception {
  private static final long serialVersionUID = 1L;

  DamageException(String message) {
    super(message);
  }
}
