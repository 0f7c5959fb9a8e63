package vernam.storage.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One PostgreSQL for all tests of this JVM, which ends with it. Tests get a schema each. */
final class PostgreSqlServer {
  private final String url;

  private PostgreSqlServer(EmbeddedPostgres server) {
    url = server.getJdbcUrl("postgres", "postgres");
  }

  static PostgreSqlServer shared() {
    return Shared.SERVER;
  }

  /** Started when first needed. */
  private static final class Shared {
    static final PostgreSqlServer SERVER = start();

    private static PostgreSqlServer start() {
      try {
        return new PostgreSqlServer(EmbeddedPostgres.start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Engine.Place freshSchema() {
    String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    run("CREATE SCHEMA " + schema);
    return new Engine.Place(
        url + "&currentSchema=" + schema, () -> run("DROP SCHEMA " + schema + " CASCADE"));
  }

  private void run(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
