package vernam.storage.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that holds stores: where its connections come from, its tables, its transactions.
 *
 * <p>Safe for use by many threads. Every method may throw {@link SqlFailure}.
 */
public final class Database implements AutoCloseable {
  private final ConnectionSource source;
  private final AtomicBoolean proven = new AtomicBoolean();

  private Database(ConnectionSource source) {
    this.source = source;
  }

  /** What to do in a transaction. */
  @FunctionalInterface
  public interface Work<R extends @Nullable Object, X extends Exception> {
    /** Does it. */
    R run(Rows rows) throws X;
  }

  /**
   * Returns the database in an H2 file.
   *
   * @param create whether a missing file is made, or is an error
   * @throws IllegalArgumentException if the path has a semicolon
   */
  public static Database of(Path file, boolean create) {
    return checked(H2Source.of(H2Url.of(file), create));
  }

  /**
   * Returns the database of a URL.
   *
   * @param create whether a missing H2 database is made, or is an error
   * @throws IllegalArgumentException if an H2 URL has settings that are not allowed
   */
  public static Database of(String jdbcUrl, boolean create) {
    return checked(
        H2Url.isH2(jdbcUrl)
            ? H2Source.of(H2Url.parse(jdbcUrl), create)
            : ConnectionSource.ofDriver(jdbcUrl));
  }

  /** Returns the database of a data source, which is not closed with it. */
  public static Database of(DataSource dataSource) {
    return checked(ConnectionSource.of(dataSource));
  }

  /**
   * Returns which tables are there; {@link SqlFailure} if their layout is unknown, or if they do
   * not take transactions back.
   */
  public Layout layout() {
    Layout layout = alone(connection -> new Schema(connection).layout());
    if (layout != Layout.NONE) {
      proveTransactions();
    }
    return layout;
  }

  /**
   * Makes the tables that are missing; {@link SqlFailure} if they do not take transactions back.
   */
  public void createTables() {
    alone(
        connection -> {
          new Schema(connection).create();
          return Layout.CURRENT;
        });
  }

  /**
   * Makes the tables of the present layout beside those of an earlier one, whose rows wait for
   * {@link Rows#takeOverOldRows}.
   */
  public void prepareUpgrade() {
    alone(
        connection -> {
          new Schema(connection).prepare();
          return Layout.OLDER;
        });
  }

  /** Removes the tables of earlier layouts, if their rows were taken over. */
  public void removeOldTables() {
    alone(
        connection -> {
          Schema schema = new Schema(connection);
          Layout layout = schema.layout();
          if (layout == Layout.CURRENT) {
            schema.clean();
          }
          return layout;
        });
  }

  /** Once is enough: it needs the tables, so it cannot be done as soon as there is a connection. */
  private void proveTransactions() {
    if (!proven.get()) {
      TransactionProbe.standard().run(source);
      proven.set(true);
    }
  }

  /**
   * Runs work in one transaction: committed if it returns, rolled back whatever it throws.
   *
   * @throws X what the work throws
   */
  public <R extends @Nullable Object, X extends Exception> R transaction(Work<R, X> work) throws X {
    return Transactions.run(source, work);
  }

  @Override
  public void close() {
    source.close();
  }

  /** Runs statements of which each is its own transaction. */
  private Layout alone(Script script) {
    try (Connection connection = source.connect()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(true);
      try {
        return script.run(connection);
      } finally {
        connection.setAutoCommit(before);
      }
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  @FunctionalInterface
  private interface Script {
    Layout run(Connection connection) throws SQLException;
  }

  /** Refuses a database that would take every statement as final. */
  private static Database checked(ConnectionSource source) {
    try (Connection connection = source.connect()) {
      DatabaseMetaData metaData = connection.getMetaData();
      if (!metaData.supportsTransactions()) {
        throw SqlFailure.of("the database has no transactions");
      }
      List<String> settings = Dialect.of(metaData.getDatabaseProductName()).session();
      return new Database(settings.isEmpty() ? source : new SessionSource(source, settings));
    } catch (SQLException e) {
      source.close();
      throw SqlFailure.of(e);
    } catch (RuntimeException | Error e) {
      source.close();
      throw e;
    }
  }
}
