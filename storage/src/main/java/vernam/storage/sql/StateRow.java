package vernam.storage.sql;

import org.jspecify.annotations.Nullable;

/**
 * What changes in the record of a store with every change of its rows.
 *
 * @param version how many changes the store has seen
 * @param ledger the sealed ledger; null in a store that was made before there were ledgers
 */
@SuppressWarnings("ArrayRecordComponent") // carries rows from one room to the next, never compared
public record StateRow(long version, byte @Nullable [] ledger) {
  /** Returns the class only. */
  @Override
  public String toString() {
    return "StateRow";
  }
}
