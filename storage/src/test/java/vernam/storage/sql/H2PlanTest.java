package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What H2 says of how it runs our statements. */
class H2PlanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        Statements.SELECT_PAGE_BY_POSITION,
        Statements.SELECT_PAGE_BY_NAME,
        Statements.SELECT_ENTRIES
      })
  void aPage_isReadInTheOrderOfAnIndex(String page) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      new Schema(connection).create();

      assertThat(plan(connection, page)).contains("/* index sorted */");
    }
  }

  private static String plan(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + query)) {
      ParameterMetaData parameters = statement.getParameterMetaData();
      for (int i = 1; i <= parameters.getParameterCount(); i++) {
        if (parameters.getParameterType(i) == Types.VARCHAR) {
          statement.setString(i, "one");
        } else {
          statement.setLong(i, 1);
        }
      }
      try (ResultSet plan = statement.executeQuery()) {
        plan.next();
        return plan.getString(1);
      }
    }
  }
}
