package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a row that is there twice, in tables whose keys another has dropped. */
class OneOfAKeyTest {
  private final Connection connection;
  private final Jdbc jdbc;

  OneOfAKeyTest() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    jdbc = new Jdbc(connection);
  }

  @BeforeEach
  void addRowsTwice() throws SQLException {
    new Schema(connection).create();
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE vernam_store DROP PRIMARY KEY");
      statement.execute("ALTER TABLE vernam_profile DROP PRIMARY KEY");
      for (String value : new String[] {"X'01'", "X'02'"}) {
        statement.execute("INSERT INTO vernam_store VALUES ('s', 'id', X'00', 5, " + value + ")");
        statement.execute("INSERT INTO vernam_profile VALUES ('s', 'p', X'00', " + value + ")");
      }
    }
  }

  @AfterEach
  void closeConnection() throws SQLException {
    connection.close();
  }

  @Test
  void aRecordIsRefused() {
    assertThatExceptionOfType(SqlFailure.class)
        .isThrownBy(() -> new Rows(jdbc).store("s"))
        .withMessage("the database has two rows of one key");
  }

  @Test
  void aProfileIsRefused() {
    assertThatExceptionOfType(SqlFailure.class)
        .isThrownBy(() -> new ProfileRows(jdbc).find("s", "p"))
        .withMessage("the database has two rows of one key");
  }
}
