package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begin, commit, roll back. Whatever the work throws, an {@link Error} included, rolls back and
 * reaches the caller; what fails after that is added to it as suppressed.
 */
final class Transactions {
  private Transactions() {}

  static <R extends @Nullable Object, X extends Exception> R run(
      ConnectionSource source, Database.Work<R, X> work) throws X {
    Connection connection = connect(source);
    boolean autoCommit = true;
    R result;
    try {
      autoCommit = begin(connection);
      Jdbc jdbc = new Jdbc(connection);
      result = work.run(new Rows(jdbc));
      jdbc.throwIfFailed();
      commit(connection);
    } catch (Throwable failure) {
      leave(connection, autoCommit, true).forEach(failure::addSuppressed);
      throw failure;
    }
    // the commit is done: what fails from here on takes nothing back
    leave(connection, autoCommit, false);
    return result;
  }

  private static Connection connect(ConnectionSource source) {
    try {
      return source.connect();
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /** Returns the autocommit mode to restore. */
  private static boolean begin(Connection connection) {
    try {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      return before;
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /** Gives the connection back as it was found, and returns what failed meanwhile. */
  private static List<Exception> leave(Connection connection, boolean autoCommit, boolean undo) {
    Steps steps = new Steps();
    boolean usable = !undo || steps.take(connection::rollback);
    // only after a rollback that worked: setting autocommit commits what is still open
    usable = usable && steps.take(() -> connection.setAutoCommit(autoCommit));
    if (!usable) {
      steps.take(() -> connection.abort(Runnable::run));
    }
    steps.take(connection::close);
    return steps.failures;
  }

  /** Steps of which each is taken, whatever became of the one before. */
  private static final class Steps {
    private final List<Exception> failures = new ArrayList<>();

    boolean take(Step step) {
      try {
        step.run();
        return true;
      } catch (SQLException e) {
        failures.add(SqlFailure.of(e));
      } catch (RuntimeException e) {
        failures.add(e);
      }
      return false;
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws SQLException;
  }
}
