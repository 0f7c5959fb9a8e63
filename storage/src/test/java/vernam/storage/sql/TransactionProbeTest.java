package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.TestDatabase;

class TransactionProbeTest {
  private final TestDatabase test = new TestDatabase(Engine.H2);

  @BeforeEach
  void createTables() {
    try (Database database = Database.of(test.url, true)) {
      database.createTables();
    }
  }

  @AfterEach
  void closeDatabase() {
    test.close();
  }

  /** Connections that pass on all calls but some, which do nothing. */
  private ConnectionSource deafTo(String... names) {
    Set<String> ignored = Set.of(names);
    return new ConnectionSource() {
      @Override
      public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(test.url);
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (ignored.contains(method.getName())) {
                    return null;
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
      }

      @Override
      public void close() {}
    };
  }

  private void assertRefused(ConnectionSource source) {
    List<List<String>> before = test.contents();

    assertThatExceptionOfType(SqlFailure.class)
        .isThrownBy(() -> TransactionProbe.standard().run(source))
        .withMessage("the database did not roll back a transaction");

    assertThat(test.contents()).isEqualTo(before);
  }

  @Test
  void refusesWhatCommitsEveryStatement() {
    assertRefused(deafTo("setAutoCommit", "rollback", "commit"));
  }

  @Test
  void refusesWhatDoesNotRollBack() {
    assertRefused(deafTo("rollback"));
  }

  @Test
  void passesWhatRollsBack() {
    List<List<String>> before = test.contents();

    TransactionProbe.standard().run(deafTo());

    assertThat(test.contents()).isEqualTo(before);
  }

  @Test
  void ofOneDoesNotMeetThatOfAnother() throws SQLException {
    try (Connection other = DriverManager.getConnection(test.url)) {
      other.setAutoCommit(false);
      new Jdbc(other).changeOne(Statements.INSERT_SCHEMA_VERSION, -7L);

      assertThatCode(() -> new TransactionProbe(() -> -8).run(deafTo())).doesNotThrowAnyException();

      other.rollback();
    }
  }

  @Test
  void passesAnH2UserWhoMayNotWrite() {
    test.change("CREATE USER reader PASSWORD 'pass'");
    test.change("GRANT SELECT ON vernam_schema TO reader");
    ConnectionSource reader = ConnectionSource.ofDriver(test.url + ";USER=reader;PASSWORD=pass");

    assertThatCode(() -> TransactionProbe.standard().run(reader)).doesNotThrowAnyException();
  }

  @Test
  void passesAPostgreSqlThatIsOnlyRead() {
    try (TestDatabase postgreSql = new TestDatabase(Engine.POSTGRESQL)) {
      try (Database database = Database.of(postgreSql.url, true)) {
        database.createTables();
      }
      String readOnly = postgreSql.url + "&options=-c%20default_transaction_read_only=on";
      List<List<String>> before = postgreSql.contents();

      try (Database database = Database.of(readOnly, false)) {
        assertThat(database.layout()).isEqualTo(Layout.CURRENT);
      }

      assertThat(postgreSql.contents()).isEqualTo(before);
    }
  }
}
