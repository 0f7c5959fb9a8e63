package vernam.storage;

import vernam.storage.core.CountedEntry;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.ValueRow;

/**
 * A row to be stored.
 *
 * @param row entry and value
 * @param counted what the ledger counts for the entry
 */
record StampedRow(ValueRow row, CountedEntry counted) {
  EntryRow entry() {
    return row.entry();
  }

  String rowId() {
    return row.entry().rowId();
  }
}
