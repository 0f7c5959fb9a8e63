package vernam.storage.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from, and what is to be closed in the end. */
interface ConnectionSource extends AutoCloseable {
  /** Returns a connection that the caller closes. */
  Connection connect() throws SQLException;

  /** Lets go of what the source itself has opened. */
  @Override
  void close();

  /** Returns a source over a data source of the caller, which stays the caller's to close. */
  static ConnectionSource of(DataSource dataSource) {
    return new ConnectionSource() {
      @Override
      public Connection connect() throws SQLException {
        return dataSource.getConnection();
      }

      @Override
      public void close() {}
    };
  }

  /** Returns a source that asks the drivers for a new connection each time. */
  static ConnectionSource ofDriver(String jdbcUrl) {
    return new ConnectionSource() {
      @Override
      public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
      }

      @Override
      public void close() {}
    };
  }
}
