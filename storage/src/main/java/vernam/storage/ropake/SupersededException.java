package vernam.storage.ropake;

/**
 * The reply comes too late: the exchange was finished already, or another one of the same client
 * was. The store is as that one left it.
 */
public final class SupersededException extends RopakeException {
  private static final long serialVersionUID = 1L;

  SupersededException() {
    super("the exchange was finished already, or another was");
  }
}
