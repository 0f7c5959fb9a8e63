package vernam.storage.sql;

import java.util.List;
import java.util.Optional;

/**
 * The stores and rows of a database as one transaction sees them. For one thread, until the
 * transaction ends; every method may throw {@link SqlFailure}.
 */
public final class Rows {
  private final Jdbc jdbc;

  Rows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the record of a store. */
  public Optional<StoreRow> store(String name) {
    return first(
        jdbc.query(
            Statements.SELECT_STORE,
            row ->
                new StoreRow(
                    row.getString("store_id"), row.getBytes("root_salt"), row.getLong("version")),
            name));
  }

  /** Adds the record of a store; {@link SqlFailure#isDuplicate} if there is one of that name. */
  public void insertStore(String name, StoreRow store) {
    boolean inserted =
        jdbc.changeOne(
            Statements.INSERT_STORE, name, store.storeId(), store.rootSalt(), store.version());
    require(inserted);
  }

  /** Returns the version of a store; nothing if it is gone or belongs to another key. */
  public Optional<Long> version(String name, String storeId) {
    return first(
        jdbc.query(Statements.SELECT_STORE_VERSION, row -> row.getLong("version"), name, storeId));
  }

  /**
   * Counts the version of a store up by one, if it is still what the caller has seen. Until the
   * transaction ends, no other can do the same.
   *
   * @return whether it was
   */
  public boolean advance(String name, String storeId, long version) {
    return jdbc.changeOne(
        Statements.ADVANCE_STORE_VERSION, Math.addExact(version, 1), name, storeId, version);
  }

  /** Returns the sealed value of a row. */
  public Optional<byte[]> value(String storeId, String rowId) {
    return first(
        jdbc.query(Statements.SELECT_VALUE, row -> row.getBytes("sealed_value"), storeId, rowId));
  }

  /** Returns whether there is such a row. */
  public boolean contains(String storeId, String rowId) {
    return !jdbc.query(Statements.SELECT_EXISTS, row -> row.getLong("row_position"), storeId, rowId)
        .isEmpty();
  }

  /** Returns the labels of all rows of a store, in order. */
  public List<LabelRow> labels(String storeId) {
    return jdbc.query(
        Statements.SELECT_LABELS,
        row ->
            new LabelRow(
                row.getString("row_id"), row.getLong("row_position"), row.getBytes("sealed_label")),
        storeId);
  }

  /**
   * Replaces the sealed value of a row.
   *
   * @return whether there was such a row
   */
  public boolean updateValue(String storeId, String rowId, byte[] value) {
    return jdbc.changeOne(Statements.UPDATE_VALUE, value, storeId, rowId);
  }

  /** Adds a row; {@link SqlFailure#isDuplicate} if there is one of that name. */
  public void insert(String storeId, String rowId, long position, byte[] label, byte[] value) {
    require(jdbc.changeOne(Statements.INSERT_ROW, storeId, rowId, position, label, value));
  }

  /**
   * Removes a row.
   *
   * @return whether there was such a row
   */
  public boolean delete(String storeId, String rowId) {
    return jdbc.changeOne(Statements.DELETE_ROW, storeId, rowId);
  }

  private static void require(boolean changed) {
    if (!changed) {
      throw SqlFailure.of("the database did not add a row, and did not say why");
    }
  }

  /** Keys are unique, so there is no second. */
  private static <T> Optional<T> first(List<T> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }
}
