package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.TestDatabase;

/** What only MariaDB does; for a server that runs already, as {@code vernam.mariadb} says. */
@Tag("cluster")
class MariaDbTest {
  private final TestDatabase test = new TestDatabase(Engine.MARIADB);

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

  @Test
  void withTablesOfAKindWithoutTransactionsIsRefused() {
    test.change("ALTER TABLE vernam_schema ENGINE = MyISAM");

    try (Database database = Database.of(test.url, false)) {
      assertThatExceptionOfType(SqlFailure.class)
          .isThrownBy(database::layout)
          .withMessage("the database did not roll back a transaction");
    }

    assertThat(test.rows("SELECT version FROM vernam_schema")).containsExactly(List.of("4"));
  }

  @Test
  void comparesEveryColumnOfTextByItsBytes() {
    assertThat(
            test.rows(
                "SELECT DISTINCT collation_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND collation_name IS NOT NULL"))
        .containsExactly(List.of("ascii_bin"));
  }
}
