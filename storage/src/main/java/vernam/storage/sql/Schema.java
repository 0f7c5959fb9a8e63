package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The tables and the number of their layout.
 *
 * <p>Layout 1 had all rows in {@code vernam_row}, but no ledger. Layouts 2 and 3 had the entries
 * apart in {@code vernam_entry}. Layout 4 has both in {@code vernam_item}, and {@code
 * vernam_profile}, which came with 3. The way to 4 is {@link #prepare}, then in one transaction
 * {@link #takeOver}, then {@link #clean}. It may be interrupted anywhere and begun again.
 */
final class Schema {
  private static final long VERSION = 4;

  private final Jdbc jdbc;
  private final Dialect dialect;

  Schema(Connection connection) throws SQLException {
    this.jdbc = new Jdbc(connection);
    this.dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
  }

  /**
   * Returns which tables are there; {@link SqlFailure} if they are of a later layout. Asked outside
   * of a transaction, since some databases end one at the first error.
   */
  Layout layout() {
    long version = version().orElse(0L);
    if (version > VERSION) {
      throw SqlFailure.of("the tables are of a layout that this version does not know");
    }
    // a probe of transactions may have left a number below zero
    if (version <= 0) {
      return Layout.NONE;
    }
    return version == VERSION ? Layout.CURRENT : Layout.OLDER;
  }

  /** Makes the tables, if they are not there. Two processes may do so at once. */
  void create() {
    dialect.beforeTables().forEach(jdbc::define);
    jdbc.define(Statements.CREATE_SCHEMA_TABLE + dialect.tableOptions());
    createTable(Statements.CREATE_STORE_TABLE);
    createTable(Statements.CREATE_PROFILE_TABLE);
    createItems();
    try {
      jdbc.changeOne(Statements.INSERT_SCHEMA_VERSION, VERSION);
    } catch (SqlFailure e) {
      if (!e.isDuplicate()) {
        throw e;
      }
    }
  }

  /** Makes what tables of an earlier layout have not; they stay as they are. */
  void prepare() {
    dialect.beforeTables().forEach(jdbc::define);
    jdbc.define(withTypes(Statements.ADD_LEDGER));
    createTable(Statements.CREATE_PROFILE_TABLE);
    createItems();
  }

  /**
   * Copies the rows of an earlier layout as they are, and sets the number of this one.
   *
   * @return false if that was done before
   */
  static boolean takeOver(Jdbc jdbc) {
    long version = version(jdbc).orElse(VERSION);
    if (version >= VERSION) {
      return false;
    }
    // verifies as nothing
    byte[] none = {};
    if (version == 1) {
      copy(jdbc, Statements.COPY_ROWS_OF_LAYOUT_1, none, none);
    } else {
      copy(jdbc, Statements.COPY_ENTRIES, none, none, none, none);
      copy(jdbc, Statements.COPY_VALUES, none, none, none);
    }
    return jdbc.changeOne(Statements.UPDATE_SCHEMA_VERSION, VERSION, version);
  }

  private static void copy(Jdbc jdbc, String statement, Object... parameters) {
    Dialect dialect = jdbc.dialect();
    jdbc.change(
        statement.formatted(dialect.nameOf("r.store_id"), dialect.nameOf("r.row_id")), parameters);
  }

  /** Removes the tables whose rows were taken over. */
  void clean() {
    Statements.DROP_TABLES_OF_EARLIER_LAYOUTS.forEach(jdbc::define);
  }

  private void createTable(String definition) {
    jdbc.define(withTypes(definition) + dialect.tableOptions());
  }

  private void createItems() {
    createTable(Statements.CREATE_ITEM_TABLE);
    jdbc.define(Statements.CREATE_ITEM_ORDER);
  }

  /** Returns the number, if there are tables. */
  private Optional<Long> version() {
    try {
      return version(jdbc);
    } catch (SqlFailure e) {
      if (e.isMissingTable()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<Long> version(Jdbc jdbc) {
    return jdbc.query(Statements.SELECT_SCHEMA_VERSION, row -> row.getLong("version")).stream()
        .max(Long::compare);
  }

  private String withTypes(String definition) {
    return definition.replace("%s", dialect.binaryType()).replace("%name", dialect.nameType());
  }
}
