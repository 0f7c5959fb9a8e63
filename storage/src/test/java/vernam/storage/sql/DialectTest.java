package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;

class DialectTest {
  @ParameterizedTest
  @CsvSource({
    "H2, BLOB, VARBINARY(49), '', 1, 0",
    "PostgreSQL, BYTEA, VARCHAR(49), '', 0, 0",
    "MariaDB, LONGBLOB, VARCHAR(49), ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin, 0, 1",
    "MySQL, LONGBLOB, VARCHAR(49), ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin, 0, 0",
    "Apache Derby, BLOB, VARCHAR(49), '', 0, 0"
  })
  void isThatOfTheProduct(
      String product, String binary, String name, String table, int before, int session) {
    Dialect dialect = Dialect.of(product);

    assertThat(dialect.binaryType()).isEqualTo(binary);
    assertThat(dialect.nameType()).isEqualTo(name);
    assertThat(dialect.tableOptions()).isEqualTo(table);
    assertThat(dialect.beforeTables()).hasSize(before);
    assertThat(dialect.session()).hasSize(session);
  }

  /** H2 counts the rows that it looks at, found or not, and the step that finds no more. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 256})
  void ofH2FindsRowsByTheirNamesWithoutReadingTheOthers(int names) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      fill(connection);
      String query = "SELECT row_id FROM item WHERE " + new H2Dialect().named(names);

      assertThat(run(connection, query, names)).hasSize(names);
      assertThat(String.join("", run(connection, "EXPLAIN ANALYZE " + query, names)))
          .contains("scanCount: " + (names + 1));
    }
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE item (
            store_id %1$s NOT NULL, row_id %1$s NOT NULL, PRIMARY KEY (store_id, row_id))
          """
              .formatted(new H2Dialect().nameType()));
      statement.execute("INSERT INTO item SELECT 'one', 'r' || x FROM SYSTEM_RANGE(0, 4999)");
      statement.execute("INSERT INTO item SELECT 'two', 'r' || x FROM SYSTEM_RANGE(0, 4999)");
    }
  }

  /** Returns the first column; the names asked for are the first ones of the store. */
  private static List<String> run(Connection connection, String query, int names)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      Dialect dialect = new H2Dialect();
      dialect.bind(statement, 1, new Name("one"));
      for (int i = 0; i < names; i++) {
        dialect.bind(statement, i + 2, new Name("r" + i));
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  @Test
  void hasItsSettingsMadeOnEachConnection() throws SQLException {
    ConnectionSource source = mock(ConnectionSource.class);
    Connection connection = mock(Connection.class);
    Statement statement = mock(Statement.class);
    when(source.connect()).thenReturn(connection);
    when(connection.createStatement()).thenReturn(statement);

    assertThat(new SessionSource(source, List.of("one", "two")).connect()).isSameAs(connection);

    InOrder order = inOrder(statement);
    order.verify(statement).execute("one");
    order.verify(statement).execute("two");
    order.verify(statement).close();
  }

  @Test
  void whoseSettingsAreRefusedLeavesNoConnectionOpen() throws SQLException {
    ConnectionSource source = mock(ConnectionSource.class);
    Connection connection = mock(Connection.class);
    when(source.connect()).thenReturn(connection);
    when(connection.createStatement()).thenThrow(new SQLException("secret"));

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> new SessionSource(source, List.of("one")).connect());

    verify(connection).close();
  }
}
