package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores from and to directories of aiootp, mirrored and verified. */
class MovingTest {
  /** That of all altered samples but one. */
  private static final String KEY =
      "574dd18807d4be20ae4d87f744d51315a329f166d641582b2070bce995e9c85e"
          + "9d82956a61365b7f52da233505920d9b01693aec5576754acc67c51408004889";

  @TempDir private Path folder;

  @BeforeEach
  void makeKeys() throws IOException {
    Files.writeString(folder.resolve("key"), KEY);
    CliRun.of("keygen", "-o", folder.resolve("new.key").toString()).done();
  }

  private CliRun run(String line) {
    return CliRun.of(line.replace("@/", folder + "/").split(" "));
  }

  private void unpack(String sample) throws IOException {
    Path archive = Path.of(System.getProperty("vernam.vectors"), "sample-db-0.19.3.zip");
    Path target = Files.createDirectory(folder.resolve("directory"));
    try (FileSystem zip = FileSystems.newFileSystem(archive);
        Stream<Path> files = Files.list(zip.getPath("altered", sample))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  @Test
  void aDirectoryGoesThroughAStoreIntoAnotherDirectory() throws IOException {
    unpack("extra-files");

    assertThat(run("store import -k @/key --db @/store @/directory").done().text())
        .isEqualTo("imported 6 tags, 1 children\n");
    assertThat(run("store get -k @/key --db @/store a").done().text()).isEqualTo("\"pvuppk\"\n");
    assertThat(run("store export -k @/key --db @/store @/out").done().text())
        .isEqualTo("exported 6 tags, 1 children\n");
    assertThat(run("store import -k @/key --db @/again @/out").done().text())
        .isEqualTo("imported 6 tags, 1 children\n");
  }

  @Test
  void whatIsMissingIsPrintedWithoutItsTag() throws IOException {
    unpack("child-tag-missing");

    CliRun run = run("store import -k @/key --db @/store @/directory");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.text())
        .matches("MISSING TAG depth=1 row=[-0-9_a-z]+\nimported 5 tags, 1 children\n");
    assertThat(run("store import --show-tags -k @/key --db @/other @/directory").text())
        .contains(" path=[\"m\"] tag=\"y\"\n");
  }

  @Test
  void aDirectoryWithoutADatabaseIsAFailure() throws IOException {
    unpack("no-manifest");

    CliRun run = run("store import -k @/key --db @/store @/directory");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("vernam: the directory has no database for this key\n");
    assertThat(folder.resolve("store.mv.db")).doesNotExist();
  }

  @Test
  void aDamagedManifestIsRefused() throws IOException {
    unpack("damaged-manifest");

    assertThat(run("store import -k @/key --db @/store @/directory").exitCode()).isEqualTo(1);
  }

  @Test
  void aStoreIsMirroredUnderAnotherKey() {
    run("store create -k @/key --db @/store").done();
    run("store put -k @/key --db @/store city 1").done();

    String mirror = "store mirror -k @/key --db @/store --to-key-file @/new.key --to-db @/new";
    assertThat(run(mirror).exitCode()).isEqualTo(3);
    assertThat(run(mirror + " --create").done().text()).isEqualTo("mirrored 1 tags, 0 children\n");
    assertThat(run(mirror).done().text()).isEqualTo("mirrored 1 tags, 0 children\n");

    assertThat(run("store get -k @/new.key --db @/new city").done().text()).isEqualTo("1\n");
  }

  @Test
  void verifyPrintsFindingsWithTagsOnlyIfAsked() throws SQLException {
    run("store create -k @/key --db @/store").done();
    run("store put -k @/key --db @/store city 1").done();
    assertThat(run("store verify -k @/key --db @/store").done().text())
        .isEqualTo("version 1, 1 rows, 0 findings\n");
    execute("UPDATE vernam_item SET sealed_value = X'00'");

    CliRun run = run("store verify -k @/key --db @/store");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text())
        .matches("ALTERED TAG depth=0 row=[-0-9_a-z]+\nversion 1, 1 rows, 1 findings\n");
    assertThat(run("store verify --show-tags -k @/key --db @/store").text())
        .contains(" path=[] tag=\"city\"\n");
  }

  @Test
  void anOlderStoreThanTheMinimumVersionIsRefused() {
    run("store create -k @/key --db @/store").done();
    run("store put -k @/key --db @/store city 1").done();
    assertThat(run("store version -k @/key --db @/store").done().text()).isEqualTo("1\n");

    run("store get --minimum-version 1 -k @/key --db @/store city").done();
    CliRun run = run("store get --minimum-version 2 -k @/key --db @/store city");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("vernam: the store is older than --minimum-version says: ")
        .hasLineCount(2);
  }
}
