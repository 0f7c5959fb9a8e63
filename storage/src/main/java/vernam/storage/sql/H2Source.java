package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * Connections to H2 from its own pool. The pool keeps at least one open, and with it the database,
 * which would otherwise be closed and opened around each call.
 */
final class H2Source implements ConnectionSource {
  private final JdbcConnectionPool pool;

  private H2Source(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /**
   * Returns a source.
   *
   * @param create whether a missing database is made, or is an error
   */
  static H2Source of(H2Url url, boolean create) {
    H2Url durable =
        url
            // a commit is written before it returns
            .with("WRITE_DELAY", "0")
            // errors, which quote statements, are not written to a file beside the database
            .with("TRACE_LEVEL_FILE", "0")
            .with("IFEXISTS", create ? "FALSE" : "TRUE");
    // H2 takes the user from the URL or from here, and refuses both at once
    return new H2Source(
        JdbcConnectionPool.create(
            durable.without("USER").without("PASSWORD").url(),
            orEmpty(url.setting("USER")),
            orEmpty(url.setting("PASSWORD"))));
  }

  @Override
  public Connection connect() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.dispose();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
