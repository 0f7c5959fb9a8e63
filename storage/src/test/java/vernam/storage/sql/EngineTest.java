package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.TestDatabase;

/** What real engines say, and how it is understood. */
@EveryEngine
class EngineTest {
  private static final byte[] BYTES = {1};
  private static final String UPDATE =
      "UPDATE vernam_item SET sealed_value = sealed_value WHERE store_id = ? AND row_id = ?";

  private static final Name S = new Name("s");

  private final Engine engine;
  private final TestDatabase test;
  private final Database database;

  EngineTest(Engine engine) {
    this.engine = engine;
    test = new TestDatabase(engine);
    database = Database.of(test.url, true);
    database.createTables();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
    test.close();
  }

  private void insert(String rowId) {
    database.transaction(
        rows -> {
          rows.insert(List.of(row(rowId)));
          return true;
        });
  }

  private static ValueRow row(String rowId) {
    return new ValueRow(new EntryRow("s", rowId, 0, 1, 1, BYTES, BYTES, BYTES), BYTES);
  }

  private Connection begin() throws SQLException {
    Connection connection = DriverManager.getConnection(test.url);
    connection.setAutoCommit(false);
    return connection;
  }

  private static SqlFailure failure(Runnable work) {
    return catchThrowableOfType(SqlFailure.class, work::run);
  }

  @Test
  void namesThatDifferInCaseOnlyAreDifferent() {
    insert("a");
    insert("A");

    database.transaction(
        rows -> {
          rows.delete(List.of(new RowName("s", "A")));
          return true;
        });

    assertThat(test.rows("SELECT row_id FROM vernam_item")).containsExactly(List.of("a"));
  }

  @Test
  void aSecondRowOfANameIsADuplicate() {
    insert("a");

    assertThat(failure(() -> insert("a")))
        .returns(true, SqlFailure::isDuplicate)
        .returns(false, SqlFailure::isConflict);
  }

  @Test
  void aTableThatIsGoneIsMissing() {
    test.change("DROP TABLE vernam_item");

    assertThat(failure(() -> insert("a"))).returns(true, SqlFailure::isMissingTable);
  }

  @Test
  void aLockThatIsNotHadInTimeIsAConflict() throws SQLException {
    insert("a");
    try (Connection first = begin();
        Connection second = begin()) {
      assertThat(new Jdbc(first).changeOne(UPDATE, S, new Name("a"))).isTrue();
      new Jdbc(second)
          .define(
              switch (engine) {
                case H2, H2_FILE -> "SET LOCK_TIMEOUT 20";
                case POSTGRESQL -> "SET lock_timeout = 20";
                case MARIADB -> "SET SESSION innodb_lock_wait_timeout = 1";
              });

      assertThat(failure(() -> new Jdbc(second).changeOne(UPDATE, S, new Name("a"))))
          .returns(true, SqlFailure::isConflict);

      first.rollback();
      second.rollback();
    }
  }

  @Test
  void oneOfTwoThatWaitForEachOtherMeetsAConflict() throws Exception {
    insert("a");
    insert("b");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection first = begin();
        Connection second = begin()) {
      assertThat(new Jdbc(first).changeOne(UPDATE, S, new Name("a"))).isTrue();
      assertThat(new Jdbc(second).changeOne(UPDATE, S, new Name("b"))).isTrue();

      Future<SqlFailure> ofFirst = thread.submit(() -> updateAndLeave(first, "b"));
      SqlFailure ofSecond = updateAndLeave(second, "a");

      assertThat(List.of(conflict(ofFirst.get()), conflict(ofSecond))).contains(true);
    } finally {
      thread.shutdown();
    }
  }

  /** Returns what failed, or null. */
  private static SqlFailure updateAndLeave(Connection connection, String rowId)
      throws SQLException {
    SqlFailure failure = failure(() -> new Jdbc(connection).changeOne(UPDATE, S, new Name(rowId)));
    connection.rollback();
    return failure;
  }

  private static boolean conflict(SqlFailure failure) {
    return failure != null && failure.isConflict();
  }

  @Test
  void workThatGoesOnAfterAnErrorIsRolledBackAndToldSo() {
    insert("a");

    SqlFailure failure =
        failure(
            () ->
                database.transaction(
                    rows -> {
                      rows.insert(List.of(row("b")));
                      assertThatExceptionOfType(SqlFailure.class)
                          .isThrownBy(() -> rows.insert(List.of(row("a"))));
                      return true;
                    }));

    assertThat(failure).returns(true, SqlFailure::isDuplicate);
    assertThat(test.rows("SELECT row_id FROM vernam_item")).containsExactly(List.of("a"));
  }

  @Test
  void theProbeOfTransactionsPassesAndLeavesNothing() {
    List<List<String>> before = test.contents();

    TransactionProbe.standard().run(ConnectionSource.ofDriver(test.url));

    assertThat(test.contents()).isEqualTo(before);
  }

  @Test
  void theDialectIsFoundByTheNameThatTheDriverGives() throws SQLException {
    try (Connection connection = begin()) {
      assertThat(Dialect.of(connection.getMetaData().getDatabaseProductName()))
          .isInstanceOf(
              switch (engine) {
                case H2, H2_FILE -> H2Dialect.class;
                case POSTGRESQL -> PostgreSqlDialect.class;
                case MARIADB -> MariaDbDialect.class;
              });
    }
  }
}
