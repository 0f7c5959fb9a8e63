package vernam.storage.ropake;

/** A message is not of the form that the protocol says. */
public final class MalformedHelloException extends RopakeException {
  private static final long serialVersionUID = 1L;

  MalformedHelloException(String message) {
    super(message);
  }
}
