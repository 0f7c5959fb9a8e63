package vernam.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to H2 from a pool. The pool keeps at least one open, and with it the database, which
 * would otherwise be closed and opened around each call.
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

  private final HikariDataSource pool;

  private H2Source(HikariDataSource pool) {
    this.pool = pool;
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
            .with("QUERY_CACHE_SIZE", "64")
            .with("IFEXISTS", create ? "FALSE" : "TRUE");
    if (url.setting("CACHE_SIZE") == null) {
      durable = durable.with("CACHE_SIZE", cacheKibibytes());
    }
    UninterruptedPath.register();
    JdbcDataSource h2 = new JdbcDataSource();
    // H2 takes the user from the URL or from here, and refuses both at once
    h2.setURL(durable.without("USER").without("PASSWORD").url());
    h2.setUser(orEmpty(url.setting("USER")));
    h2.setPassword(orEmpty(url.setting("PASSWORD")));
    HikariConfig config = new HikariConfig();
    config.setDataSource(h2);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    // a connection within the process does not grow stale
    config.setMaxLifetime(0);
    try {
      return new H2Source(new HikariDataSource(config));
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException cause
          ? SqlFailure.of(cause)
          : SqlFailure.of("the database gives no connection");
    }
  }

  /** Waits for a connection, interrupted or not, as all of H2's waiting does. */
  @Override
  public Connection connect() throws SQLException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return pool.getConnection();
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

  @Override
  public void close() {
    pool.close();
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
