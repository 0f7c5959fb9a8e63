package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.vectors.SampleDatabases;
import vernam.storage.vectors.VectorCase;

/** Directories that aiootp 0.19.3 wrote, intact and altered, as stores. */
@EveryEngine
class AiootpImportTest {
  private final StoreFixture database;

  @TempDir Path directory;

  AiootpImportTest(Engine engine) {
    database = new StoreFixture(engine);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  static Stream<VectorCase> intact() {
    return SampleDatabases.intact();
  }

  static Stream<VectorCase> alteredThatOpen() {
    return SampleDatabases.altered()
        .filter(sample -> sample.inner("expected").text("open").equals("ok"));
  }

  static Stream<VectorCase> alteredThatDoNotOpen() {
    return SampleDatabases.altered()
        .filter(sample -> !sample.inner("expected").text("open").equals("ok"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intact")
  void row106_anIntactDirectoryBecomesAStoreOfTheSameContents(VectorCase sample) throws Exception {
    Sample imported = new Sample(sample, directory);

    ImportReport report = imported.importInto(database.url);

    List<String> expected = new ArrayList<>();
    StoreText.addContents(sample.inner("contents"), "", expected);
    assertThat(report.items()).isEmpty();
    assertThat(report.isComplete()).isTrue();
    assertThat(report.tags()).isEqualTo(expected.stream().filter(StoreText::isTag).count());
    try (EncryptedStore store = imported.open(database.url)) {
      assertThat(StoreText.of(store)).isEqualTo(expected);
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intact")
  void row106_everyTagKeepsTheBytesOfItsFile(VectorCase sample) throws Exception {
    new Sample(sample, directory).importInto(database.url);

    for (Map.Entry<String, JsonNode> file : sample.node("files").properties()) {
      Path path = directory.resolve(file.getKey());
      String role = file.getValue().get("role").textValue();
      if (role.startsWith("tag ")) {
        assertThat(
                database.bytes(
                    "SELECT sealed_value FROM vernam_item WHERE row_id = ?", file.getKey()))
            .isEqualTo(Files.readAllBytes(path));
      } else if (role.contains("salt")) {
        assertThat(database.bytes("SELECT root_salt FROM vernam_store"))
            .isEqualTo(Files.readAllBytes(path))
            .hasSize(336);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alteredThatOpen")
  void row106_whatIsLeftOfAnAlteredDirectoryIsImportedAndTheRestReported(VectorCase sample)
      throws Exception {
    Sample imported = new Sample(sample, directory);

    ImportReport report = imported.importInto(database.url);

    VectorCase expected = sample.inner("expected");
    List<String> items = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    StoreText.addExpectation(expected, "", contents, items);
    assertThat(report.items().stream().map(StoreText::of)).isEqualTo(items);
    try (EncryptedStore store = imported.open(database.url)) {
      assertThat(StoreText.of(store)).isEqualTo(contents);
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alteredThatDoNotOpen")
  void row106_withoutManifestOrRootSaltNothingIsCreated(VectorCase sample) {
    AiootpDirectoryException refusal =
        catchThrowableOfType(
            AiootpDirectoryException.class,
            () -> new Sample(sample, directory).importInto(database.url));

    boolean missing = sample.inner("expected").text("open").equals("no database");
    assertThat(refusal.reason())
        .isEqualTo(
            missing
                ? AiootpDirectoryException.Reason.NO_DATABASE
                : AiootpDirectoryException.Reason.DAMAGED);
    assertThat(database.tables()).isEmpty();
  }

  private Sample keySample() throws IOException {
    return new Sample(SampleDatabases.intact().findFirst().orElseThrow(), directory);
  }

  @Test
  void aStoreThatIsThereIsLeftAsItIs() throws Exception {
    try (EncryptedStore store = database.create()) {
      store.put("a", 1);
      List<List<String>> before = database.contents();
      Sample sample = keySample();

      assertThatExceptionOfType(StoreExistsException.class)
          .isThrownBy(() -> sample.importInto(database.url));

      assertThat(database.contents()).isEqualTo(before);
    }
  }

  @Test
  void anImportThatWasBrokenOffIsNoStoreAndTheNextStartsAgain() throws Exception {
    Sample sample = keySample();
    breakOff(sample);

    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isPositive();
    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(() -> sample.open(database.url));

    sample.importInto(database.url);

    try (EncryptedStore store = sample.open(database.url)) {
      assertThat(store.verify().isIntact()).isTrue();
      assertThat(store.tags()).hasSize(39);
    }
  }

  @Test
  void aNewStoreTakesThePlaceOfAnImportThatWasBrokenOff() throws Exception {
    breakOff(keySample());

    try (EncryptedStore store = database.create()) {
      assertThat(store.verify().isIntact()).isTrue();
      assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isZero();
      assertThat(database.number("SELECT COUNT(*) FROM vernam_store")).isEqualTo(1);
    }
  }

  @Test
  void anImportWhosePlaceWasTakenFails() throws Exception {
    Sample sample = keySample();

    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(
            () -> sample.from((done, total) -> createIfMissing()).into(database.url, sample.key()));

    try (EncryptedStore store = database.open()) {
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  private void createIfMissing() {
    if (database.number("SELECT COUNT(*) FROM vernam_store WHERE store_name = 'default'") == 0) {
      database.create().close();
    }
  }

  private void breakOff(Sample sample) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                sample
                    .from(
                        (done, total) -> {
                          throw new IllegalStateException("the plug");
                        })
                    .into(database.url, sample.key()))
        .withMessage("the plug");
  }

  @Test
  void progressGrowsUpToTheNumberOfRows() throws Exception {
    List<Long> heard = new ArrayList<>();
    Sample sample = keySample();

    sample
        .from(
            (done, total) -> {
              heard.add(done);
              assertThat(total).isBetween(done, 60L);
            })
        .into(database.url, sample.key());

    assertThat(heard).isSorted().endsWith(47L);
  }

  @Test
  void aDirectoryThatIsNotThereIsAFailureOfTheFileSystem() {
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(
            () ->
                AiootpImport.from(directory.resolve("none")).into(database.url, StoreFixture.KEY));
    assertThat(database.tables()).isEmpty();
  }
}
