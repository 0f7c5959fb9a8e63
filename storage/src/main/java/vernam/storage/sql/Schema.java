package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The tables and the number of their layout.
 *
 * <p>Layout 1 had no ledger, and its rows were entry and value in one. Layout 2 has both apart,
 * with the old columns still there; layout 3 is without them, and has profiles. Each step may be
 * taken again after it was interrupted.
 */
final class Schema {
  private static final long VERSION = 3;

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
    createTable(Statements.CREATE_ROW_TABLE);
    createTable(Statements.CREATE_PROFILE_TABLE);
    createEntries();
    try {
      jdbc.changeOne(Statements.INSERT_SCHEMA_VERSION, VERSION);
    } catch (SqlFailure e) {
      if (!e.isDuplicate()) {
        throw e;
      }
    }
  }

  /** Brings tables of an earlier layout to the present one; their values stay as they are. */
  void upgrade() {
    long version = version().orElse(VERSION);
    if (version == 1) {
      createEntries();
      jdbc.define(withBinary(Statements.ADD_LEDGER));
      jdbc.change(Statements.COPY_ENTRIES_OF_LAYOUT_1);
      jdbc.changeOne(Statements.UPDATE_SCHEMA_VERSION, 2L, 1L);
      version = 2;
    }
    if (version == 2) {
      createTable(Statements.CREATE_PROFILE_TABLE);
      jdbc.define(Statements.DROP_LABEL_OF_LAYOUT_1);
      jdbc.define(Statements.DROP_POSITION_OF_LAYOUT_1);
      jdbc.changeOne(Statements.UPDATE_SCHEMA_VERSION, VERSION, 2L);
    }
  }

  private void createTable(String definition) {
    jdbc.define(withBinary(definition) + dialect.tableOptions());
  }

  private void createEntries() {
    createTable(Statements.CREATE_ENTRY_TABLE);
    jdbc.define(Statements.CREATE_ENTRY_ORDER);
  }

  /** Returns the number, if there are tables. */
  private Optional<Long> version() {
    try {
      List<Long> versions =
          jdbc.query(Statements.SELECT_SCHEMA_VERSION, row -> row.getLong("version"));
      return versions.stream().max(Long::compare);
    } catch (SqlFailure e) {
      if (e.isMissingTable()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private String withBinary(String definition) {
    return definition.replace("%s", dialect.binaryType());
  }
}
