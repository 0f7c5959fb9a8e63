package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  private static final byte[] LABEL = {1};
  private static final byte[] VALUE = {2};
  private static final byte[] TAG = {3};
  private static final byte[] STAMP = {4};

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private final Database database = Database.of(url, true);

  @BeforeEach
  void createTables() {
    database.createTables();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  /** Runs work that throws nothing checked, and whose result AssertJ need not guess. */
  private <R> R run(Database.Work<R, RuntimeException> work) {
    return database.transaction(work);
  }

  private void insert(String storeId, String rowId, long position) {
    EntryRow entry = new EntryRow(storeId, rowId, 0, position, position, LABEL, TAG, STAMP);
    database.transaction(
        rows -> {
          rows.insert(List.of(new ValueRow(entry, VALUE)));
          return true;
        });
  }

  @Test
  void makesItsTablesOnce() {
    database.createTables();

    assertThat(database.layout()).isEqualTo(Layout.CURRENT);
  }

  @Nested
  class Versions {
    @BeforeEach
    void insertStore() {
      database.transaction(
          rows -> {
            rows.insertStore("s", new StoreRow("id", LABEL, 5, null));
            return true;
          });
    }

    @Test
    void areCountedUpIfTheyAreAsSeen() {
      assertThat(advance("s", "id", 5)).isTrue();
      assertThat(version("s", "id")).isEqualTo(6);
    }

    @Test
    void areLeftIfTheyAreNot() {
      assertThat(advance("s", "id", 4)).isFalse();
      assertThat(advance("s", "other", 5)).isFalse();
      assertThat(advance("other", "id", 5)).isFalse();
      assertThat(version("s", "id")).isEqualTo(5);
    }

    @Test
    void ofAStoreThatIsNotThereAreEmpty() {
      Optional<StateRow> state = run(rows -> rows.state("s", "other"));

      assertThat(state).isEmpty();
    }

    @Test
    void aSecondStoreOfTheNameIsADuplicate() {
      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(
              () ->
                  database.transaction(
                      rows -> {
                        rows.insertStore("s", new StoreRow("id2", LABEL, 0, null));
                        return true;
                      }))
          .returns(true, SqlFailure::isDuplicate)
          .withMessageNotContaining("id2");
    }

    private boolean advance(String name, String storeId, long version) {
      return database.transaction(rows -> rows.advance(name, storeId, version));
    }

    private long version(String name, String storeId) {
      return database.transaction(rows -> rows.state(name, storeId)).orElseThrow().version();
    }
  }

  @Nested
  class RowsOfAStore {
    @Test
    void areKeptApartFromThoseOfOthers() {
      insert("one", "a", 1);
      insert("two", "a", 1);

      delete(new RowName("one", "a"));
      Optional<ValueRow> one = run(rows -> rows.value(new RowName("one", "a")));
      Optional<ValueRow> two = run(rows -> rows.value(new RowName("two", "a")));

      assertThat(one).isEmpty();
      assertThat(two.orElseThrow().value()).isEqualTo(VALUE);
    }

    @Test
    void areListedByPosition() {
      insert("one", "b", 1);
      insert("one", "a", 3);
      insert("one", "c", 2);
      insert("two", "d", 1);

      List<EntryRow> entries = run(rows -> rows.entries("one", 0));

      assertThat(entries).extracting(EntryRow::rowId).containsExactly("b", "c", "a");
      assertThat(entries).extracting(EntryRow::position).containsExactly(1L, 2L, 3L);
      assertThat(entries.get(0).label()).isEqualTo(LABEL);
      assertThat(entries.get(0).valueTag()).isEqualTo(TAG);
      assertThat(entries.get(0).stamp()).isEqualTo(STAMP);
      assertThat(DatabaseTest.this.<List<EntryRow>>run(rows -> rows.entries("one", 1))).isEmpty();
    }

    @Test
    void comeInPages() {
      for (int i = 1; i <= 5; i++) {
        insert("one", "r" + (9 - i), i);
      }

      assertThat(
              DatabaseTest.this.<List<ValueRow>>run(
                  rows -> rows.pageByPosition("one", new RowPlace(1, "r8"), 2)))
          .extracting(row -> row.entry().rowId())
          .containsExactly("r7", "r6");
      assertThat(
              DatabaseTest.this.<List<ValueRow>>run(
                  rows -> rows.pageByName(new RowName("one", "r5"), 3)))
          .extracting(row -> row.entry().rowId())
          .containsExactly("r6", "r7", "r8");
    }

    /** H2 prepares a statement anew if tables changed since, with the values bound by then. */
    @Test
    void areFoundAndChangedWhileOtherTablesAreMade() throws SQLException {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        useAll(new Rows(new Jdbc(makingTables(connection, statement))));
      }
    }

    /** Returns a connection on which a table is made between binding and execution. */
    private static Connection makingTables(Connection connection, Statement other) {
      AtomicInteger tables = new AtomicInteger();
      return mock(
          Connection.class,
          call -> {
            Object result = call.getMethod().invoke(connection, call.getArguments());
            return result instanceof PreparedStatement prepared
                ? mock(
                    PreparedStatement.class,
                    use -> {
                      if (use.getMethod().getName().startsWith("execute")) {
                        other.execute("CREATE TABLE other" + tables.getAndIncrement() + " (n INT)");
                      }
                      return use.getMethod().invoke(prepared, use.getArguments());
                    })
                : result;
          });
    }

    private void useAll(Rows rows) {
      RowName name = new RowName("one", "a");
      EntryRow entry = new EntryRow("one", "a", 0, 1, 1, LABEL, TAG, STAMP);
      ValueRow row = new ValueRow(entry, VALUE);
      rows.insert(List.of(row));
      rows.update(List.of(row));
      rows.updateEntries(List.of(entry));
      assertThat(rows.contains(name)).isTrue();
      assertThat(rows.entry(name)).isPresent();
      assertThat(rows.value(name)).isPresent();
      assertThat(rows.entries("one", List.of("a", "b"))).hasSize(1);
      assertThat(rows.entries("one", 0)).hasSize(1);
      assertThat(rows.pageByPosition("one", RowPlace.START, 2)).hasSize(1);
      assertThat(rows.pageByName(new RowName("one", ""), 2)).hasSize(1);
      rows.delete(List.of(name));
      rows.insert(List.of(row));
      rows.deleteAll("one");
      assertThat(rows.contains(name)).isFalse();
    }

    @Test
    void ofNamesThatAreNotTextEndThePages() throws SQLException {
      insert("one", "a", 1);
      insert("one", "b", 2);
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE vernam_item SET row_id = X'FF' WHERE row_position = 2");
      }

      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(() -> run(rows -> rows.pageByPosition("one", RowPlace.START, 2)));
      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(() -> run(rows -> rows.pageByName(new RowName("one", ""), 2)));
    }

    @Test
    void haveTheNamesOfTheirStores() {
      insert("two", "a", 1);
      insert("one", "a", 1);
      insert("one", "b", 2);

      assertThat(DatabaseTest.this.<List<String>>run(Rows::storeIds)).containsExactly("one", "two");
    }

    @Test
    void areNotThereUntilTheyAre() {
      RowName name = new RowName("one", "a");

      assertThat(DatabaseTest.this.<Boolean>run(rows -> rows.contains(name))).isFalse();
      assertThat(DatabaseTest.this.<Optional<EntryRow>>run(rows -> rows.entry(name))).isEmpty();
      assertThat(DatabaseTest.this.<Optional<ValueRow>>run(rows -> rows.value(name))).isEmpty();
    }

    @Test
    void thatAreRemovedMustBeThere() {
      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(() -> delete(new RowName("one", "a")))
          .withMessage("a change of one row changed 0");
    }

    private void delete(RowName name) {
      database.transaction(
          rows -> {
            rows.delete(List.of(name));
            return true;
          });
    }

    @Test
    void thatAreReplacedMustBeThere() {
      EntryRow entry = new EntryRow("one", "a", 0, 1, 1, LABEL, TAG, STAMP);

      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(
              () ->
                  database.transaction(
                      rows -> {
                        rows.update(List.of(new ValueRow(entry, VALUE)));
                        return true;
                      }))
          .withMessage("a change of one row changed 0");
    }
  }

  @Test
  void withoutTransactionsIsRefused() throws SQLException {
    DataSource source = mock(DataSource.class);
    Connection connection = mock(Connection.class);
    DatabaseMetaData metaData = mock(DatabaseMetaData.class);
    when(source.getConnection()).thenReturn(connection);
    when(connection.getMetaData()).thenReturn(metaData);
    when(metaData.supportsTransactions()).thenReturn(false);

    assertThatExceptionOfType(SqlFailure.class)
        .isThrownBy(() -> Database.of(source))
        .withMessage("the database has no transactions");
    verify(connection).close();
  }

  @Test
  void thatChangesTwoRowsForOneIsAFailure() throws SQLException {
    Connection connection = mock(Connection.class);
    PreparedStatement statement = mock(PreparedStatement.class);
    when(connection.prepareStatement("x")).thenReturn(statement);
    when(statement.executeUpdate()).thenReturn(2);

    assertThatExceptionOfType(SqlFailure.class)
        .isThrownBy(() -> new Jdbc(connection).changeOne("x"))
        .withMessage("a change of one row changed 2");
    verify(statement).close();
  }

  @ParameterizedTest
  @CsvSource({
    "40001, 1213, true, false", "40P01, 0, true, false", "23505, 0, false, true",
    "23000, 1062, false, true", "23000, 1048, false, false", "HYT00, 50200, true, false",
    "90131, 90131, true, false", "HYT00, 1, false, false", "55P03, 0, true, false",
    "HY000, 1205, true, false", "HY000, 1020, true, false", "25P02, 0, false, false"
  })
  void aFailureIsToldByItsCodes(
      String sqlState, int vendorCode, boolean conflict, boolean duplicate) {
    SqlFailure failure = SqlFailure.of(new SQLException("secret", sqlState, vendorCode));

    assertThat(failure.isConflict()).isEqualTo(conflict);
    assertThat(failure.isDuplicate()).isEqualTo(duplicate);
    assertThat(failure).hasMessageNotContaining("secret");
  }

  @Test
  void aFailureWithoutStateHasAnEmptyOne() {
    assertThat(SqlFailure.of(new SQLException("secret")).sqlState()).isEmpty();
  }
}
