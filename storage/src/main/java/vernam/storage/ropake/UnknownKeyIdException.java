package vernam.storage.ropake;

/**
 * The server has no client of this key id. It may be one that the server has done with; a client
 * that was never told of the last login has a previous key, see {@link RopakeClient#login()}.
 *
 * <p>Whoever carries messages throws it where a server of another process said so.
 */
public final class UnknownKeyIdException extends RopakeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public UnknownKeyIdException() {
    super("no client has this key id");
  }
}
