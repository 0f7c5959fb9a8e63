package vernam.storage.ropake;

/** The store of the client holds no key, or no previous one: it has to register first. */
public final class NotRegisteredException extends RopakeException {
  private static final long serialVersionUID = 1L;

  NotRegisteredException() {
    super("the client has no such key");
  }
}
