package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that open only after {@code vernam store rebuild}: of earlier layouts, or damaged. */
class RebuildTest {
  /** What the store of the third layout opens with. */
  private static final String ADA =
      " --user ada --password-file @/one --cost 256,2,256 --db @/store";

  /** What the store of the first layout opens with, and those that are made here. */
  private static final String KEY = " --key-file @/key --db @/store";

  private static final String REBUILT =
      "wrote the ledger anew; the rows found were taken for the right ones: any that were removed"
          + " or put back before are not noticed\n";

  @TempDir private Path folder;

  @BeforeEach
  void makeCredentials() throws IOException {
    Files.writeString(folder.resolve("one"), "one");
    Files.writeString(folder.resolve("two"), "two");
    Files.writeString(folder.resolve("key"), "01".repeat(64));
    CliRun.of("keygen", "-o", folder.resolve("other.key").toString()).done();
  }

  private CliRun run(String line) {
    return CliRun.of(line.replace("@/", folder + "/").split(" "));
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  /** The whole database as H2 writes it down, without its settings, which opening sets. */
  private List<String> contents() throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("SCRIPT")) {
      while (script.next()) {
        String line = script.getString(1);
        if (!line.startsWith("SET ")) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private void loadLayout(int layout) throws SQLException {
    Path script =
        Path.of(
            System.getProperty("vernam.root"),
            "storage/src/test/resources/vernam/storage/layout-" + layout + ".sql");
    execute("RUNSCRIPT FROM '" + script + "'");
  }

  private void makeStoreWithLedger(String sql) throws SQLException {
    run("store create" + KEY).done();
    run("store put" + KEY + " city 1").done();
    change("UPDATE vernam_store SET ledger = " + sql);
  }

  private void assertRefused(CliRun run, String problem) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "vernam: "
                + problem
                + ": "
                + folder.resolve("store")
                + "\nhint: take the database from a copy; if there is none, or an earlier version of"
                + " vernam made it, see: vernam store rebuild --help\n");
  }

  @Test
  void aStoreOfTheThirdLayoutIsRefusedUntilItIsRebuilt() throws SQLException {
    loadLayout(3);
    List<String> before = contents();

    assertRefused(
        run("store get" + ADA + " city"), "the tables of the store are of an earlier layout");
    assertRefused(run("store verify" + ADA), "the tables of the store are of an earlier layout");
    assertThat(contents()).isEqualTo(before);
    assertThat(run("store rebuild" + ADA).done().text())
        .isEqualTo(REBUILT + "version 12, 8 rows, 0 findings\n");

    assertThat(run("store get" + ADA + " city").done().text()).isEqualTo("\"Tallinn\"\n");
    assertThat(run("store tags" + ADA).done().text()).isEqualTo("\"city\"\n1\nnull\n");
    assertThat(run("store verify" + ADA).done().text())
        .isEqualTo("version 12, 8 rows, 0 findings\n");
  }

  @Test
  void aStoreOfTheFirstLayoutIsRebuiltByKeyFileAndUrl() throws SQLException {
    loadLayout(1);

    assertRefused(
        run("store get" + KEY + " city"), "the tables of the store are of an earlier layout");
    assertThat(
            run("store rebuild --key-file @/key --url jdbc:h2:file:@/store").done().text().lines())
        .hasSize(2)
        .last()
        .asString()
        .endsWith(", 4 rows, 0 findings");

    assertThat(run("store get" + KEY + " city").done().text()).isEqualTo("\"Tallinn\"\n");
  }

  @ParameterizedTest
  @CsvSource({"X'00', the ledger of the store is damaged", "NULL, the store has no ledger"})
  void aStoreWhoseLedgerWasOverwrittenIsRefusedUntilItIsRebuilt(String ledger, String problem)
      throws SQLException {
    makeStoreWithLedger(ledger);
    List<String> before = contents();

    assertRefused(run("store get" + KEY + " city"), problem);
    assertRefused(run("store verify" + KEY), problem);
    assertThat(contents()).isEqualTo(before);
    assertThat(run("store rebuild" + KEY).done().text())
        .isEqualTo(REBUILT + "version 2, 1 rows, 0 findings\n");

    assertThat(run("store get" + KEY + " city").done().text()).isEqualTo("1\n");
    assertThat(run("store verify" + KEY).done().text())
        .isEqualTo("version 2, 1 rows, 0 findings\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " --user ada --password-file @/two --cost 256,2,256 --db @/store",
        " --user bob --password-file @/one --cost 256,2,256 --db @/store",
        " --key-file @/other.key --db @/store"
      })
  void otherCredentialsRebuildNothing(String credentials) throws SQLException {
    loadLayout(3);
    List<String> before = contents();

    CliRun run = run("store rebuild" + credentials);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text()).isEmpty();
    assertThat(run.err()).containsAnyOf("no profile for these credentials", "this key does not");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void anotherKeyRebuildsNoDamagedLedger() throws SQLException {
    makeStoreWithLedger("X'00'");
    List<String> before = contents();

    CliRun run = run("store rebuild --key-file @/other.key --db @/store");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text()).isEmpty();
    assertThat(run.err()).startsWith("vernam: this key does not open the store: ");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aDamagedRowIsPrintedAsVerifyDoes() throws SQLException {
    loadLayout(3);
    change(
        "UPDATE vernam_row SET sealed_value = X'00' WHERE row_id ="
            + " (SELECT row_id FROM vernam_entry WHERE row_kind = 0 ORDER BY row_position LIMIT 1)");

    CliRun rebuild = run("store rebuild" + ADA);
    CliRun verify = run("store verify" + ADA);

    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.text())
        .matches("ALTERED TAG depth=0 row=[-0-9_a-z]+\nversion 12, 7 rows, 1 findings\n");
    assertThat(rebuild.exitCode()).isEqualTo(1);
    assertThat(rebuild.err()).isEmpty();
    assertThat(rebuild.text()).isEqualTo(REBUILT + verify.text());
    assertThat(run("store rebuild --show-tags" + ADA).text()).contains(" path=[] tag=\"city\"\n");
    assertThat(run("store get" + ADA + " city").err())
        .startsWith("vernam: a row of the store was changed or damaged: ");
  }

  @Test
  void aStoreOlderThanTheMinimumVersionIsNotRebuilt() throws SQLException {
    loadLayout(3);

    CliRun run = run("store rebuild --minimum-version 12" + ADA);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("vernam: the store is older than --minimum-version says: ");
    run("store rebuild --minimum-version 11" + ADA).done();
  }

  @Test
  void theHelpSaysWhatIsTrusted() {
    assertThat(run("store rebuild --help").done().text().replaceAll("\\s+", " "))
        .contains(
            "of an earlier version, or one whose ledger does not open",
            "taken for the right ones",
            "Make a copy of the database first",
            "No other program may have the store open");
  }
}
