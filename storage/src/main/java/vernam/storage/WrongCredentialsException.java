package vernam.storage;

/**
 * The store has profiles, and none for these credentials. Which of them is wrong is not known, nor
 * whether there is a profile of that name. Nothing was changed.
 */
public final class WrongCredentialsException extends StoreException {
  private static final long serialVersionUID = 1L;

  WrongCredentialsException() {
    super("the store has no profile for these credentials");
  }
}
