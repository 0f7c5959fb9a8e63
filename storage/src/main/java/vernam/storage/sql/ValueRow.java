package vernam.storage.sql;

import org.jspecify.annotations.Nullable;

/**
 * An entry and its value.
 *
 * @param entry the entry
 * @param value the sealed value; null if the database has none, which is damage
 */
@SuppressWarnings("ArrayRecordComponent") // carries rows from one room to the next, never compared
public record ValueRow(EntryRow entry, byte @Nullable [] value) {
  /** Returns the class only. */
  @Override
  public String toString() {
    return "ValueRow";
  }
}
