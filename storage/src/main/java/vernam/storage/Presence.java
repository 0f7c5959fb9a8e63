package vernam.storage;

import java.security.MessageDigest;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.RowName;
import vernam.storage.sql.Rows;

/**
 * Whether a child is still the one that it was. One that was deleted and made anew has the same
 * name and other keys: to who has the old one, the rows of the new one look damaged.
 */
final class Presence {
  private Presence() {}

  /** Returns whether a child has not been deleted, or deleted and made anew; a main store never. */
  static boolean of(Rows rows, StoreNode node) {
    EntryRow child = node.entryInParent();
    return child == null
        || rows.entry(new RowName(child.storeId(), child.rowId()))
            .filter(found -> MessageDigest.isEqual(found.valueTag(), child.valueTag()))
            .isPresent();
  }

  /**
   * Returns what comes of opening rows that were read under the name of a store.
   *
   * @param isPresent asked if rows look damaged, so that it sees what they were read from or later
   * @throws DamagedRowException if a row is damaged
   * @throws StoreNotFoundException instead, if the store is not present any more
   */
  static <R> R open(String storeName, BooleanSupplier isPresent, Supplier<R> opening) {
    try {
      return opening.get();
    } catch (DamagedRowException e) {
      if (isPresent.getAsBoolean()) {
        throw e;
      }
      throw new StoreNotFoundException(storeName);
    }
  }
}
