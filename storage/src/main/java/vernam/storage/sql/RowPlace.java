package vernam.storage.sql;

/**
 * Where a row is in the order in which the rows of a store were made. Names part rows of one
 * position, of which there are some only if another has written into the database.
 *
 * @param position the version at which the row was made
 * @param rowId the name of the row
 */
public record RowPlace(long position, String rowId) {
  /** Before the first row. */
  public static final RowPlace START = new RowPlace(Long.MIN_VALUE, "");

  /** Returns the place of an entry. */
  public static RowPlace of(EntryRow entry) {
    return new RowPlace(entry.position(), entry.rowId());
  }
}
