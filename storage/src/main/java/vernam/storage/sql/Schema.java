package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables and the number of their layout. */
final class Schema {
  private static final long VERSION = 1;

  private final Jdbc jdbc;

  Schema(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns whether the tables are there. Asked outside of a transaction, since some databases end
   * one at the first error.
   */
  boolean exists() {
    try {
      List<Long> versions =
          jdbc.query(Statements.SELECT_SCHEMA_VERSION, row -> row.getLong("version"));
      if (versions.stream().anyMatch(version -> version != VERSION)) {
        throw SqlFailure.of("the tables are of a layout that this version does not know");
      }
      return !versions.isEmpty();
    } catch (SqlFailure e) {
      if (e.isMissingTable()) {
        return false;
      }
      throw e;
    }
  }

  /** Makes the tables, if they are not there. Two processes may do so at once. */
  void create(Connection connection) throws SQLException {
    Dialect dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
    String binary = dialect.binaryType();
    dialect.beforeTables().forEach(jdbc::define);
    String options = dialect.tableOptions();
    jdbc.define(Statements.CREATE_SCHEMA_TABLE + options);
    jdbc.define(Statements.CREATE_STORE_TABLE.formatted(binary) + options);
    jdbc.define(Statements.CREATE_ROW_TABLE.formatted(binary, binary) + options);
    try {
      jdbc.changeOne(Statements.INSERT_SCHEMA_VERSION, VERSION);
    } catch (SqlFailure e) {
      if (!e.isDuplicate()) {
        throw e;
      }
    }
  }
}
