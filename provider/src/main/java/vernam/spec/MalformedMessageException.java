package vernam.spec;

import java.io.Serial;
import java.security.GeneralSecurityException;

/** Tells that bytes or text are not in the form of a sealed message; no key was tried on them. */
public final class MalformedMessageException extends GeneralSecurityException {
  @Serial private static final long serialVersionUID = 1;

  /** Makes the exception; the message must not show the input. */
  public MalformedMessageException(String message) {
    super(message);
  }
}
