package vernam.storage.sql;

/**
 * A row: an entry and its value.
 *
 * @param entry the entry
 * @param value the sealed value
 */
@SuppressWarnings("ArrayRecordComponent") // carries rows from one room to the next, never compared
public record ValueRow(EntryRow entry, byte[] value) {
  /** Returns the class only. */
  @Override
  public String toString() {
    return "ValueRow";
  }
}
