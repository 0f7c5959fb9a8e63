package vernam.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to H2 from a pool. One more is kept open, and with it the database, which would
 * otherwise be closed and opened around each call. If the database was shut down meanwhile, that
 * one shows it and opens it again, at once or not at all: the pool would try for half a minute.
 *
 * <p>It is not H2's own pool: that rolls back whenever a connection comes back, upon which H2
 * forgets all statements that it has prepared on it, and preparing is most of a small call.
 */
final class H2Source implements ConnectionSource {
  /** As many as H2's own pool has. */
  private static final int MOST_CONNECTIONS = 10;

  /** H2's own choice is 16 MiB; so much holds the pages of a hundred thousand small rows. */
  private static final long LEAST_CACHE = 16L << 20;

  private static final long MOST_CACHE = 256L << 20;

  /** The cache takes this part of the heap. */
  private static final int HEAP_PART = 8;

  private final JdbcDataSource h2;
  private final HikariDataSource pool;
  private Connection kept;

  private H2Source(JdbcDataSource h2, Connection kept) {
    this.h2 = h2;
    this.kept = kept;
    HikariConfig config = new HikariConfig();
    config.setDataSource(h2);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    // a connection within the process does not grow stale
    config.setMaxLifetime(0);
    // there is a connection already, so this one need not be tried out
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  /**
   * Returns a source, connected.
   *
   * @param create whether a missing database is made, or is an error
   * @throws SqlFailure if there is no connection
   */
  static H2Source of(H2Url url, boolean create) {
    H2Url durable =
        url
            // a commit is written before it returns
            .with("WRITE_DELAY", "0")
            // errors, which quote statements, are not written to a file beside the database
            .with("TRACE_LEVEL_FILE", "0")
            // a connection keeps every statement of ours prepared
            .with("QUERY_CACHE_SIZE", "64");
    if (url.setting("CACHE_SIZE") == null) {
      durable = durable.with("CACHE_SIZE", cacheKibibytes());
    }
    UninterruptedPath.register();
    JdbcDataSource h2 = new JdbcDataSource();
    // H2 takes the user from the URL or from here, and refuses both at once
    H2Url userless = durable.without("USER").without("PASSWORD");
    h2.setURL(userless.with("IFEXISTS", create ? "FALSE" : "TRUE").url());
    h2.setUser(orEmpty(url.setting("USER")));
    h2.setPassword(orEmpty(url.setting("PASSWORD")));
    try {
      Connection kept = h2.getConnection();
      // from now on a database that is gone stays so, instead of being made anew and empty
      h2.setURL(userless.with("IFEXISTS", "TRUE").url());
      return new H2Source(h2, kept);
    } catch (SQLException e) {
      throw SqlFailure.of(e);
    }
  }

  /** Waits for a connection, interrupted or not, as all of H2's waiting does. */
  @Override
  public Connection connect() throws SQLException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          keepOpen();
          Connection connection = pool.getConnection();
          if (connection.isValid(0)) {
            return connection;
          }
          // the pool itself looks only at what was not used for half a second
          pool.evictConnection(connection);
        } catch (SQLException e) {
          if (!(e.getCause() instanceof InterruptedException)) {
            throw e;
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void keepOpen() throws SQLException {
    if (!kept.isValid(0)) {
      kept.close();
      kept = h2.getConnection();
    }
  }

  /** The pool's connections go last: its threads close the file, which are not interrupted. */
  @Override
  public void close() {
    try {
      closeKept();
    } finally {
      pool.close();
    }
  }

  private synchronized void closeKept() {
    try {
      kept.close();
    } catch (SQLException e) {
      // nothing was changed by it; the pool is as quiet about its own
    }
  }

  /** Row names are random: what does not fit in the cache is read from the file for each row. */
  private static String cacheKibibytes() {
    long share = Runtime.getRuntime().maxMemory() / HEAP_PART;
    return String.valueOf(Math.min(MOST_CACHE, Math.max(LEAST_CACHE, share)) >> 10);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
