package vernam.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A fresh H2 database in memory, and a second way into it beside the store. */
final class StoreFixture implements AutoCloseable {
  static final SecretKey KEY = key(1);

  final String url = "jdbc:h2:mem:" + UUID.randomUUID();

  /** Keeps the database from going away with the last store that is closed. */
  private final Connection connection;

  StoreFixture() {
    try {
      connection = DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static SecretKey key(int filling) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  EncryptedStore create() {
    return EncryptedStores.create(url, KEY);
  }

  EncryptedStore open() {
    return EncryptedStores.open(url, KEY);
  }

  /** Changes rows behind the store's back, and returns how many. */
  int change(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes(String sql) {
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getBytes(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns how many connections there are to the database, this one included. */
  int sessions() {
    return rows("SELECT session_id FROM information_schema.sessions").size();
  }

  /** Returns the names of the rows in the order of their tags. */
  List<String> rowIds() {
    List<String> rowIds = new ArrayList<>();
    for (List<String> row : rows("SELECT row_id FROM vernam_row ORDER BY row_position")) {
      rowIds.add(row.get(0));
    }
    return rowIds;
  }

  /** Returns all that the database holds. */
  List<List<String>> contents() {
    List<List<String>> contents = new ArrayList<>();
    for (String table : tables()) {
      contents.add(List.of(table));
      contents.addAll(rows("SELECT * FROM " + table + " ORDER BY 1, 2"));
    }
    return contents;
  }

  List<String> tables() {
    List<String> tables = new ArrayList<>();
    for (List<String> row :
        rows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                + " ORDER BY 1")) {
      tables.add(row.get(0));
    }
    return tables;
  }

  private List<List<String>> rows(String sql) {
    String ordered = sql.contains("VERNAM_SCHEMA") ? sql.replace(", 2", "") : sql;
    try (ResultSet rows = connection.createStatement().executeQuery(ordered)) {
      List<List<String>> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          boolean binary = rows.getMetaData().getColumnTypeName(column).startsWith("BINARY");
          row.add(
              binary ? HexFormat.of().formatHex(rows.getBytes(column)) : rows.getString(column));
        }
        all.add(row);
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
