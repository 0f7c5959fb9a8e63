package vernam.storage.ropake;

/**
 * A step of Ropake that was refused; each reason is a class of its own. Nothing was stored by the
 * step that threw it.
 *
 * <p>Messages hold names and sizes only, never what was received.
 */
public abstract sealed class RopakeException extends Exception
    permits AuthenticationFailedException,
        ExpiredHelloException,
        ForeignStateException,
        MalformedHelloException,
        NotRegisteredException,
        SupersededException,
        UnknownKeyIdException {
  private static final long serialVersionUID = 1L;

  RopakeException(String message) {
    super(message);
  }
}
