package vernam.storage.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What differs between databases. The answers given here are those of standard SQL. */
interface Dialect {
  /** Returns the column type for byte strings of any size. */
  default String binaryType() {
    return "BLOB";
  }

  /** Returns the column type for names of stores and rows: up to 49 characters of ASCII. */
  default String nameType() {
    return "VARCHAR(49)";
  }

  /** Binds a name as a value of {@link #nameType}. */
  default void bind(PreparedStatement statement, int index, Name name) throws SQLException {
    statement.setString(index, name.text());
  }

  /** Returns what compares a name in a table of an earlier layout, a text, with names of now. */
  default String nameOf(String column) {
    return column;
  }

  /**
   * Returns what follows the closing parenthesis of CREATE TABLE. Text columns have to compare
   * exactly: names of rows that differ in case only are different names.
   */
  default String tableOptions() {
    return "";
  }

  /** Returns statements to run once, before tables are made. */
  default List<String> beforeTables() {
    return List.of();
  }

  /** Returns statements to run on every connection, before a transaction. */
  default List<String> session() {
    return List.of();
  }

  /**
   * Returns the condition that finds rows of one store by their names, through the primary key. Its
   * parameters are the store and then the names.
   *
   * @param names how many, at least one
   */
  default String named(int names) {
    return "store_id = ? AND row_id IN ("
        + String.join(", ", Collections.nCopies(names, "?"))
        + ")";
  }

  /** Returns the dialect of a product, by the name that its driver gives. */
  static Dialect of(String productName) {
    return switch (productName.toLowerCase(Locale.ROOT)) {
      case "h2" -> new H2Dialect();
      case "postgresql" -> new PostgreSqlDialect();
      case "mariadb" -> new MariaDbDialect();
      case "mysql" -> new MySqlDialect();
      default -> new Dialect() {};
    };
  }
}
