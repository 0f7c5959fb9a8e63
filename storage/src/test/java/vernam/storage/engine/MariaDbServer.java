package vernam.storage.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MariaDB that was started by hand. Tests get a database each, named {@code vernam_…}. */
final class MariaDbServer {
  /** The system property that names it, by a JDBC URL with a database, user and password. */
  static final String URL_PROPERTY = "vernam.mariadb";

  private static final Pattern URL = Pattern.compile("(jdbc:mariadb://[^/]+/)([^?]*)(.*)");

  private final String url;

  private MariaDbServer(String url) {
    this.url = url;
  }

  static boolean isNamed() {
    return System.getProperty(URL_PROPERTY) != null;
  }

  static MariaDbServer named() {
    return new MariaDbServer(System.getProperty(URL_PROPERTY));
  }

  Engine.Place freshDatabase() {
    String database = "vernam_" + UUID.randomUUID().toString().replace("-", "");
    run("CREATE DATABASE " + database);
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalStateException(URL_PROPERTY + " is no URL of a database in MariaDB");
    }
    return new Engine.Place(
        parts.group(1) + database + parts.group(3), () -> run("DROP DATABASE " + database));
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
