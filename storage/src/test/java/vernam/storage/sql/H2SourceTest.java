package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.command.CommandInterface;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2SourceTest {
  private static final String QUERY = "SELECT 1 WHERE 1 = ?";

  @TempDir Path folder;

  private H2Source source(boolean create) {
    return H2Source.of(H2Url.of(folder.resolve("store")), create);
  }

  @Test
  void aReturnedConnectionKeepsItsPreparedStatements() throws SQLException {
    try (H2Source source = source(true)) {
      CommandInterface before = commandOfTransaction(source);

      assertThat(commandOfTransaction(source)).isSameAs(before);
    }
  }

  /** Returns what H2 makes of a statement in a transaction like ours. */
  private static CommandInterface commandOfTransaction(H2Source source) throws SQLException {
    try (Connection connection = source.connect()) {
      connection.setAutoCommit(false);
      CommandInterface command =
          connection.unwrap(JdbcConnection.class).getSession().prepareCommand(QUERY);
      command.close();
      connection.commit();
      connection.setAutoCommit(true);
      return command;
    }
  }

  @Test
  void aMissingDatabaseThatIsNotToBeMadeIsNamedAtOnce() {
    assertThatExceptionOfType(SqlFailure.class)
        .isThrownBy(() -> source(false))
        .returns(true, SqlFailure::isMissingDatabase);
  }

  @Test
  void anInterruptedThreadStillWaitsForAConnection() throws SQLException {
    try (H2Source source = source(true)) {
      List<Connection> all = new ArrayList<>();
      Thread.currentThread().interrupt();
      for (int i = 0; i < 10; i++) {
        all.add(source.connect());
      }
      assertThat(Thread.interrupted()).isTrue();
      assertThat(all).doesNotHaveDuplicates();
      for (Connection connection : all) {
        connection.close();
      }
    }
  }
}
