package vernam.storage.ropake;

/** A store holds something under a tag of Ropake that Ropake did not put there. */
public final class ForeignStateException extends RopakeException {
  private static final long serialVersionUID = 1L;

  ForeignStateException(String what) {
    super(what + " in the store is not of Ropake");
  }
}
