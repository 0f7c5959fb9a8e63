package vernam.storage.ropake;

/** A message was not sealed under the key of this client and server, or was altered since. */
public final class AuthenticationFailedException extends RopakeException {
  private static final long serialVersionUID = 1L;

  AuthenticationFailedException() {
    super("the message was not sealed under this key, or was altered");
  }
}
