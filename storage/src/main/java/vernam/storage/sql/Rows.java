package vernam.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stores and rows of a database as one transaction sees them. For one thread, until the
 * transaction ends; every method may throw {@link SqlFailure}.
 */
public final class Rows {
  private static final int MOST_NAMES = 256;

  /** What stands in a text for bytes that are none. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Jdbc jdbc;

  Rows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the record of a store. */
  public Optional<StoreRow> store(String name) {
    return jdbc.queryOne(
        Statements.SELECT_STORE, row -> storeWith(row, row.getBytes("ledger")), name);
  }

  /** Returns the record of a store without its ledger, in tables of any layout. */
  public Optional<StoreRow> storeOfAnyLayout(String name) {
    return jdbc.queryOne(Statements.SELECT_STORE_WITHOUT_LEDGER, row -> storeWith(row, null), name);
  }

  private static StoreRow storeWith(ResultSet row, byte @Nullable [] ledger) throws SQLException {
    return new StoreRow(
        row.getString("store_id"), bytes(row, "root_salt"), row.getLong("version"), ledger);
  }

  /** Adds the record of a store; {@link SqlFailure#isDuplicate} if there is one of that name. */
  public void insertStore(String name, StoreRow store) {
    require(
        jdbc.changeOne(
            Statements.INSERT_STORE,
            name,
            store.storeId(),
            store.rootSalt(),
            store.version(),
            store.ledger()));
  }

  /** Returns the names of the stores that have a record. */
  public List<String> storeNames() {
    return jdbc.query(Statements.SELECT_STORE_NAMES, row -> row.getString("store_name"));
  }

  /**
   * Gives a store another name, and returns whether there was one; {@link SqlFailure#isDuplicate}
   * if another has that name.
   */
  public boolean renameStore(String name, String storeId, String newName) {
    return jdbc.changeOne(Statements.RENAME_STORE, newName, name, storeId);
  }

  /** Removes the record of a store, and returns whether there was one. */
  public boolean deleteStore(String name, String storeId) {
    return jdbc.changeOne(Statements.DELETE_STORE, name, storeId);
  }

  /** Returns version and ledger of a store; nothing if it is gone or belongs to another key. */
  public Optional<StateRow> state(String name, String storeId) {
    return jdbc.queryOne(
        Statements.SELECT_STORE_STATE,
        row -> new StateRow(row.getLong("version"), row.getBytes("ledger")),
        name,
        storeId);
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

  /**
   * Stores version and ledger, if the version is still what the caller has seen.
   *
   * @return whether it was
   */
  public boolean updateState(String name, String storeId, long seen, StateRow state) {
    return jdbc.changeOne(
        Statements.UPDATE_STORE_STATE, state.version(), state.ledger(), name, storeId, seen);
  }

  /** Returns the profiles, which open stores by credentials. */
  public ProfileRows profiles() {
    return new ProfileRows(jdbc);
  }

  /** Returns an entry. */
  public Optional<EntryRow> entry(RowName name) {
    return jdbc.queryOne(
        Statements.SELECT_ENTRY, Rows::entry, new Name(name.storeId()), new Name(name.rowId()));
  }

  /** Returns those entries of a store that have one of these names. */
  public List<EntryRow> entries(String storeId, List<String> rowIds) {
    return named(Statements.SELECT_ENTRIES_NAMED, Rows::entry, storeId, rowIds);
  }

  /** Returns all entries of one kind in a store, in the order in which they were made. */
  public List<EntryRow> entries(String storeId, int kind) {
    return jdbc.query(
        Statements.SELECT_ENTRIES,
        Rows::entry,
        new Name(storeId),
        RowPlace.START.position(),
        (long) kind);
  }

  /** Returns an entry and its value. */
  public Optional<ValueRow> value(RowName name) {
    return jdbc.queryOne(
        Statements.SELECT_WITH_VALUE,
        Rows::entryAndValue,
        new Name(name.storeId()),
        new Name(name.rowId()));
  }

  /** Returns the next entries and values of a store, in the order in which they were made. */
  public List<ValueRow> pageByPosition(String storeId, RowPlace after, int limit) {
    return page(
        Statements.SELECT_PAGE_BY_POSITION,
        new Name(storeId),
        after.position(),
        after.position(),
        new Name(after.rowId()),
        (long) limit);
  }

  /** Returns the next entries and values of a store, in the order of their names. */
  public List<ValueRow> pageByName(RowName after, int limit) {
    return page(
        Statements.SELECT_PAGE_BY_NAME,
        new Name(after.storeId()),
        new Name(after.rowId()),
        (long) limit);
  }

  /**
   * Throws {@link SqlFailure} if a page ends with a name that is not text, which only another can
   * have put there: asked for what follows it, the database might give the same page for ever.
   */
  private List<ValueRow> page(String query, Object... parameters) {
    List<ValueRow> page = jdbc.query(query, Rows::entryAndValue, parameters);
    if (!page.isEmpty() && page.get(page.size() - 1).entry().rowId().indexOf(REPLACEMENT) >= 0) {
      throw SqlFailure.of("a row has a name that is not text");
    }
    return page;
  }

  /** Returns the names of all stores, main and child, that have rows. */
  public List<String> storeIds() {
    return jdbc.query(Statements.SELECT_STORE_IDS, row -> row.getString("store_id"));
  }

  /** Returns whether there is such a row. */
  public boolean contains(RowName name) {
    return !jdbc.query(
            Statements.SELECT_EXISTS,
            row -> row.getString("row_id"),
            new Name(name.storeId()),
            new Name(name.rowId()))
        .isEmpty();
  }

  /** Adds rows; {@link SqlFailure#isDuplicate} if there is one of a name. */
  public void insert(List<ValueRow> added) {
    jdbc.changeEach(
        Statements.INSERT_ITEM,
        added,
        row -> {
          EntryRow entry = row.entry();
          return new Object[] {
            new Name(entry.storeId()),
            new Name(entry.rowId()),
            (long) entry.kind(),
            entry.position(),
            entry.changedAt(),
            entry.label(),
            entry.valueTag(),
            entry.stamp(),
            row.value()
          };
        });
  }

  /** Replaces values, and what changes in their entries with them. */
  public void update(List<ValueRow> changed) {
    jdbc.changeEach(
        Statements.UPDATE_ITEM,
        changed,
        row -> {
          EntryRow entry = row.entry();
          return new Object[] {
            entry.changedAt(),
            entry.valueTag(),
            entry.stamp(),
            row.value(),
            new Name(entry.storeId()),
            new Name(entry.rowId())
          };
        });
  }

  /** Replaces entries, but not their kinds and places, and not the values. */
  public void updateEntries(List<EntryRow> entries) {
    jdbc.changeEach(
        Statements.UPDATE_ENTRY,
        entries,
        entry ->
            new Object[] {
              entry.changedAt(),
              entry.label(),
              entry.valueTag(),
              entry.stamp(),
              new Name(entry.storeId()),
              new Name(entry.rowId())
            });
  }

  /** Removes rows; {@link SqlFailure} if one is not there. */
  public void delete(List<RowName> names) {
    jdbc.changeEach(
        Statements.DELETE_ITEM,
        names,
        name -> new Object[] {new Name(name.storeId()), new Name(name.rowId())});
  }

  /** Removes all rows of one store, but not its record. */
  public void deleteAll(String storeId) {
    jdbc.change(Statements.DELETE_ITEMS_OF_STORE, new Name(storeId));
  }

  /**
   * Copies the rows that are in tables of an earlier layout, and notes that this was done. Names
   * that have a row are left out.
   *
   * @return whether it was not done before
   */
  public boolean takeOverOldRows() {
    return Schema.takeOver(jdbc);
  }

  /** Asks for some rows at a time: databases compare each row found with all that were named. */
  private <T> List<T> named(
      String query, Jdbc.RowMapper<T> mapper, String storeId, List<String> rowIds) {
    List<T> found = new ArrayList<>();
    for (int at = 0; at < rowIds.size(); at += MOST_NAMES) {
      List<String> some = rowIds.subList(at, Math.min(at + MOST_NAMES, rowIds.size()));
      String sql = query.formatted(jdbc.dialect().named(some.size()));
      found.addAll(jdbc.query(sql, mapper, storeAndRows(storeId, some)));
    }
    return found;
  }

  private static Object[] storeAndRows(String storeId, List<String> rowIds) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(new Name(storeId));
    rowIds.forEach(rowId -> parameters.add(new Name(rowId)));
    return parameters.toArray();
  }

  private static EntryRow entry(ResultSet row) throws SQLException {
    return new EntryRow(
        row.getString("store_id"),
        row.getString("row_id"),
        row.getInt("row_kind"),
        row.getLong("row_position"),
        row.getLong("changed_at"),
        bytes(row, "sealed_label"),
        bytes(row, "value_tag"),
        bytes(row, "stamp"));
  }

  private static ValueRow entryAndValue(ResultSet row) throws SQLException {
    return new ValueRow(entry(row), bytes(row, "sealed_value"));
  }

  /** Returns no bytes for a null, which only another can have put there. */
  static byte[] bytes(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  private static void require(boolean changed) {
    if (!changed) {
      throw SqlFailure.of("the database did not add a row, and did not say why");
    }
  }
}
