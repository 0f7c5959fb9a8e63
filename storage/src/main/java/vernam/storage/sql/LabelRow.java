package vernam.storage.sql;

/** The label of one row and its place in the order. */
public final class LabelRow {
  private final String rowId;
  private final long position;
  private final byte[] label;

  LabelRow(String rowId, long position, byte[] label) {
    this.rowId = rowId;
    this.position = position;
    this.label = label;
  }

  /** Returns the name of the row. */
  public String rowId() {
    return rowId;
  }

  /** Returns the version of the store at which the row was made. */
  public long position() {
    return position;
  }

  /** Returns the sealed label. */
  public byte[] label() {
    return label;
  }
}
