package vernam.storage.sql;

/**
 * What is kept beside a value: the line of the manifest that says that there is one.
 *
 * @param storeId the store, main or child, that the row belongs to
 * @param rowId the name of the row in it
 * @param kind what the row is, as a number
 * @param position the version at which the row was made
 * @param changedAt the version at which its value was last stored
 * @param label the sealed label
 * @param valueTag the tag of the sealed value
 * @param stamp says that the ledger has counted this entry
 */
@SuppressWarnings("ArrayRecordComponent") // carries rows from one room to the next, never compared
public record EntryRow(
    String storeId,
    String rowId,
    int kind,
    long position,
    long changedAt,
    byte[] label,
    byte[] valueTag,
    byte[] stamp) {
  /** Returns this entry with another version of the last change. */
  public EntryRow changedAt(long version) {
    return new EntryRow(storeId, rowId, kind, position, version, label, valueTag, stamp);
  }

  /** Returns this entry with another label. */
  public EntryRow withLabel(byte[] other) {
    return new EntryRow(storeId, rowId, kind, position, changedAt, other, valueTag, stamp);
  }

  /** Returns this entry with another stamp. */
  public EntryRow withStamp(byte[] other) {
    return new EntryRow(storeId, rowId, kind, position, changedAt, label, valueTag, other);
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "EntryRow";
  }
}
