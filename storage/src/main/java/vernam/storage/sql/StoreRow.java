package vernam.storage.sql;

import org.jspecify.annotations.Nullable;

/**
 * The record of one store. The arrays of this package's rows are handed over, not copied.
 *
 * @param storeId the name that follows from the key
 * @param rootSalt the sealed root salt
 * @param version how many changes the store has seen
 * @param ledger the sealed ledger; null in a store that was made before there were ledgers
 */
@SuppressWarnings("ArrayRecordComponent") // carries rows from one room to the next, never compared
public record StoreRow(String storeId, byte[] rootSalt, long version, byte @Nullable [] ledger) {
  /** Returns the class only. */
  @Override
  public String toString() {
    return "StoreRow";
  }
}
