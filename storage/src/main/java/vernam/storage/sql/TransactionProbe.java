package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * Proves that a database takes a transaction back when told to. Some only say so: a table of a kind
 * without transactions, or a pool that commits every statement, would turn each rollback into half
 * a change.
 *
 * <p>It adds a row to the table of the layout's number, rolls back, and looks for it. The row has a
 * number below zero, which no layout has, and another each time, so that two that probe at once do
 * not wait for each other.
 */
final class TransactionProbe {
  private final LongSupplier numbers;

  /**
   * Makes a probe.
   *
   * @param numbers gives a number from {@link Integer#MIN_VALUE} to -1 each time
   */
  TransactionProbe(LongSupplier numbers) {
    this.numbers = numbers;
  }

  /** Returns a probe with random numbers. */
  static TransactionProbe standard() {
    return new TransactionProbe(() -> ThreadLocalRandom.current().nextLong(Integer.MIN_VALUE, 0));
  }

  /**
   * Proves it once; the tables have to be there. Passes a database or user that may not write,
   * since there is nothing to take back.
   *
   * @throws SqlFailure if the row outlives its rollback; it is removed again
   */
  void run(ConnectionSource source) {
    try (Connection connection = source.connect()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        probe(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(before);
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  private void probe(Connection connection) throws SQLException {
    Jdbc jdbc = new Jdbc(connection);
    long number = numbers.getAsLong();
    if (!inserted(jdbc, number)) {
      return;
    }
    connection.rollback();
    if (jdbc.query(Statements.SELECT_SCHEMA_VERSION, row -> row.getLong("version"))
        .contains(number)) {
      jdbc.changeOne(Statements.DELETE_SCHEMA_VERSION, number);
      connection.commit();
      throw SqlFailure.of("the database did not roll back a transaction");
    }
  }

  private static boolean inserted(Jdbc jdbc, long number) {
    try {
      return jdbc.changeOne(Statements.INSERT_SCHEMA_VERSION, number);
    } catch (SqlFailure e) {
      if (e.isForbidden()) {
        return false;
      }
      throw e;
    }
  }
}
