package vernam.storage;

import org.jspecify.annotations.Nullable;
import vernam.storage.core.Uuids;

/**
 * Pseudonyms for the values of one category, from {@link StoreKeys#uuids(Object, int, String)}.
 * Safe for use by many threads.
 */
public final class StoreUuids {
  private final EncryptedStore store;
  private final Uuids uuids;
  private final String salt;
  private volatile boolean ended;

  StoreUuids(EncryptedStore store, Uuids uuids, String salt) {
    this.store = store;
    this.uuids = uuids;
    this.salt = salt;
  }

  /**
   * Returns the pseudonym of a value: as many lowercase hexadecimal digits as were asked for.
   *
   * @param value see {@link StoreKeys}
   * @throws IllegalStateException after {@link #end}, or if the store is closed
   */
  public String of(@Nullable Object value) {
    if (ended) {
      throw new IllegalStateException("the generator was ended");
    }
    return store.use(() -> uuids.of(Literals.of(value)));
  }

  /** Returns the salt, with which the same pseudonyms come again. */
  public String salt() {
    return salt;
  }

  /** Makes all later calls of {@link #of} fail, and returns the salt. */
  public String end() {
    ended = true;
    return salt;
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "StoreUuids";
  }
}
