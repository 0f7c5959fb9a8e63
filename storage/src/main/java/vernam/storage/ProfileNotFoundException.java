package vernam.storage;

/** There is a store, but no profile opens it: it was made with a key. Nothing was changed. */
public final class ProfileNotFoundException extends StoreException {
  private static final long serialVersionUID = 1L;

  ProfileNotFoundException(String storeName) {
    super("the store " + storeName + " has no profiles");
  }
}
