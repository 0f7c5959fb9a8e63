package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts cannot show; see {@code scripts/store.txt} for the rest. */
class StoreTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeStore() {
    CliRun.of("keygen", "-o", folder.resolve("key").toString()).done();
    store("create").done();
    store("put", "city", "\"Delft\"").done();
  }

  @Test
  void aChangedValueIsRefused() throws SQLException {
    execute(
        "UPDATE vernam_item SET sealed_value = SUBSTRING(sealed_value FROM 1 FOR 90)"
            + " || X'00000000000000000000' || SUBSTRING(sealed_value FROM 101)");

    assertDamaged(store("get", "city"));
  }

  @Test
  void aChangedLabelIsRefused() throws SQLException {
    execute("UPDATE vernam_item SET sealed_label = X'00'");

    assertDamaged(store("tags"));
  }

  @Test
  void aDamagedValueCanBeRemoved() throws SQLException {
    execute("UPDATE vernam_item SET sealed_value = X'00'");

    store("rm", "city").done();

    assertThat(store("tags").done().text()).isEmpty();
  }

  @Test
  void aFileThatIsNoDatabaseIsAFailureOfTheDatabase() throws Exception {
    Files.writeString(folder.resolve("other.mv.db"), "something else");

    CliRun run =
        CliRun.of(
            "store",
            "tags",
            "--key-file",
            folder.resolve("key").toString(),
            "--db",
            folder.resolve("other").toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("vernam: the database failed (SQL state ").hasLineCount(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.0",
        "1.5e300",
        "NaN",
        "-Infinity",
        "\"\"",
        "[]",
        "{}",
        "[[[{\"a\":[null,true]}]]]",
        "\"\\u0000\\ud83c\\udf0d\""
      })
  void whatGetPrintsIsWhatPutTook(String value) {
    store("put", "tag", value).done();
    String first = store("get", "tag").done().text();
    store("put", "tag", first).done();

    assertThat(store("get", "tag").done().text()).isEqualTo(first);
  }

  @Test
  void valuesThatAreNotUtf8AreRefused() {
    CliRun run =
        CliRun.with(
            "\"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1),
            CliRun.NOW,
            arguments("put", "tag", "-"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("vernam: the value is not UTF-8 text\n");
  }

  private void assertDamaged(CliRun run) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "vernam: a row of the store was changed or damaged: "
                + folder.resolve("store")
                + "\nhint: the key is right; the value is lost unless a copy of the database has"
                + " it\n");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private CliRun store(String command, String... rest) {
    return CliRun.of(arguments(command, rest));
  }

  private String[] arguments(String command, String... rest) {
    String[] start = {
      "store",
      command,
      "--key-file",
      folder.resolve("key").toString(),
      "--db",
      folder.resolve("store").toString(),
      "--"
    };
    int before = rest.length == 0 ? start.length - 1 : start.length;
    String[] all = Arrays.copyOf(start, before + rest.length);
    System.arraycopy(rest, 0, all, before, rest.length);
    return all;
  }
}
