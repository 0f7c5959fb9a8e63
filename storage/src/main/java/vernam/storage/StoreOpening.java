package vernam.storage;

/** How {@link AsyncStore} comes by its store, for instance {@code EncryptedStores.open(…)}. */
@FunctionalInterface
public interface StoreOpening {
  /** Opens or creates the store. Runs once, on a thread of the executor. */
  EncryptedStore open() throws Exception;
}
