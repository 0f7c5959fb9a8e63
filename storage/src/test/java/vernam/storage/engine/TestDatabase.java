package vernam.storage.engine;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An empty database of an engine, and a second way into it beside what is tested. It is gone when
 * this is closed.
 */
public class TestDatabase implements AutoCloseable {
  private static final Set<Integer> BINARY =
      Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

  /** Columns of text, whatever their type. */
  private static final Set<String> NAMES = Set.of("store_id", "row_id");

  /** What a driver needs to connect. */
  public final String url;

  private final Engine.Removal removal;

  /** Also keeps a database in memory from going away with the last store that is closed. */
  private final Connection connection;

  public TestDatabase(Engine engine) {
    Engine.Place place = engine.fresh();
    url = place.url();
    removal = place.removal();
    try {
      connection = DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Turns a statement into a result. */
  @FunctionalInterface
  private interface Use<R> {
    R of(PreparedStatement statement) throws SQLException;
  }

  private <R> R run(String sql, Use<R> use, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return use.of(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows behind the back of what is tested, and returns how many. */
  public int change(String sql, Object... parameters) {
    return run(sql, PreparedStatement::executeUpdate, parameters);
  }

  /** Returns the first column of the first row. */
  public byte[] bytes(String sql, Object... parameters) {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
          }
        },
        parameters);
  }

  /** Returns the first column of the first row. */
  public long number(String sql, Object... parameters) {
    return Long.parseLong(text(sql, parameters));
  }

  /** Returns the first column of the first row. */
  public String text(String sql, Object... parameters) {
    return rows(sql, parameters).get(0).get(0);
  }

  /** Runs statements that are separated by semicolons, on an engine that takes them so. */
  public void script(String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what a query finds as text, names as they are and other bytes in hexadecimal. */
  public List<List<String>> rows(String sql, Object... parameters) {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
              all.add(row(rows));
            }
            return all;
          }
        },
        parameters);
  }

  private static List<String> row(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> row = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      row.add(
          BINARY.contains(columns.getColumnType(column))
                  && !NAMES.contains(columns.getColumnLabel(column).toLowerCase(Locale.ROOT))
              ? HexFormat.of().formatHex(rows.getBytes(column))
              : rows.getString(column));
    }
    return row;
  }

  /** Returns the names of the tables in small letters, sorted. */
  public List<String> tables() {
    try {
      DatabaseMetaData metaData = connection.getMetaData();
      List<String> names = new ArrayList<>();
      try (ResultSet tables =
          metaData.getTables(
              connection.getCatalog(),
              connection.getSchema(),
              "%",
              new String[] {"TABLE", "BASE TABLE"})) {
        while (tables.next()) {
          names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
      return names.stream().sorted().toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all that the database holds, in an order that depends on nothing else. */
  public List<List<String>> contents() {
    List<List<String>> contents = new ArrayList<>();
    for (String table : tables()) {
      contents.add(List.of(table));
      rows("SELECT * FROM " + table).stream()
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .forEach(contents::add);
    }
    return contents;
  }

  @Override
  public void close() {
    try {
      connection.close();
      removal.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
