package vernam.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Gives each connection of another source the settings that its database needs. */
final class SessionSource implements ConnectionSource {
  private final ConnectionSource source;
  private final List<String> settings;

  SessionSource(ConnectionSource source, List<String> settings) {
    this.source = source;
    this.settings = settings;
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = source.connect();
    try (Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute(setting);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      try (connection) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
