package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private final Database database = Database.of("jdbc:h2:mem:" + UUID.randomUUID(), true);

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

  private boolean insert(String storeId, String rowId, long position) {
    return database.transaction(
        rows -> {
          rows.insert(storeId, rowId, position, LABEL, VALUE);
          return true;
        });
  }

  @Test
  void makesItsTablesOnce() {
    database.createTables();

    assertThat(database.hasTables()).isTrue();
  }

  @Nested
  class Versions {
    @BeforeEach
    void insertStore() {
      database.transaction(
          rows -> {
            rows.insertStore("s", new StoreRow("id", LABEL, 5));
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
      Optional<Long> version = run(rows -> rows.version("s", "other"));

      assertThat(version).isEmpty();
    }

    @Test
    void aSecondStoreOfTheNameIsADuplicate() {
      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(
              () ->
                  database.transaction(
                      rows -> {
                        rows.insertStore("s", new StoreRow("id2", LABEL, 0));
                        return true;
                      }))
          .returns(true, SqlFailure::isDuplicate)
          .withMessageNotContaining("id2");
    }

    private boolean advance(String name, String storeId, long version) {
      return database.transaction(rows -> rows.advance(name, storeId, version));
    }

    private long version(String name, String storeId) {
      return database.transaction(rows -> rows.version(name, storeId)).orElseThrow();
    }
  }

  @Nested
  class RowsOfAStore {
    @Test
    void areKeptApartFromThoseOfOthers() {
      insert("one", "a", 1);
      insert("two", "a", 1);

      boolean deleted = run(rows -> rows.delete("one", "a"));
      Optional<byte[]> one = run(rows -> rows.value("one", "a"));
      Optional<byte[]> two = run(rows -> rows.value("two", "a"));

      assertThat(deleted).isTrue();
      assertThat(one).isEmpty();
      assertThat(two).contains(VALUE);
    }

    @Test
    void areListedByPosition() {
      insert("one", "b", 1);
      insert("one", "a", 3);
      insert("one", "c", 2);
      insert("two", "d", 1);

      List<LabelRow> labels = database.transaction(rows -> rows.labels("one"));

      assertThat(labels).extracting(LabelRow::rowId).containsExactly("b", "c", "a");
      assertThat(labels).extracting(LabelRow::position).containsExactly(1L, 2L, 3L);
      assertThat(labels.get(0).label()).isEqualTo(LABEL);
    }

    @Test
    void areUpdatedOnlyIfTheyAreThere() {
      boolean updated = run(rows -> rows.updateValue("one", "a", VALUE));
      boolean deleted = run(rows -> rows.delete("one", "a"));
      boolean contained = run(rows -> rows.contains("one", "a"));

      assertThat(updated).isFalse();
      assertThat(deleted).isFalse();
      assertThat(contained).isFalse();
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
