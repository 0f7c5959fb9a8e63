package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.vectors.SampleDatabases;

/** Stores as directories of aiootp. */
@EveryEngine
class AiootpExportTest {
  private final StoreFixture database;

  @TempDir Path folder;

  AiootpExportTest(Engine engine) {
    database = new StoreFixture(engine);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private Path directory() {
    return folder.resolve("directory");
  }

  private EncryptedStore filled() {
    EncryptedStore store = database.create();
    store.put("z", 1);
    store.put(Tag.of(1), List.of("x"));
    store.put(Tag.of(1.0), Map.of("a", 1.5));
    store.put(Tag.of(true), true);
    store.put(Tag.NULL, null);
    store.put("long", "value ".repeat(500));
    store.metatag("m").put("x", "deep");
    store.metatag("m").metatag(Tag.of(2019)).put("y", "deeper");
    store.metatag("empty");
    store.put("a", "last");
    return store;
  }

  private static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(directory)) {
      for (Path file : found.toList()) {
        files.put(
            file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  @Test
  void importedAgainItIsTheSameStore() throws Exception {
    List<String> contents;
    try (EncryptedStore store = filled()) {
      contents = StoreText.of(store);

      TransferReport report = AiootpExport.of(store).into(directory(), StoreFixture.KEY);

      assertThat(report).isEqualTo(new TransferReport(9, 3, List.of()));
      assertThat(report.isComplete()).isTrue();
      assertThat(store.verify().isIntact()).isTrue();
    }
    try (StoreFixture other = new StoreFixture()) {
      ImportReport back = AiootpImport.from(directory()).into(other.url, StoreFixture.KEY);
      assertThat(back.items()).isEmpty();
      assertThat(back.metatags()).isEqualTo(3);
      try (EncryptedStore store = other.open()) {
        assertThat(StoreText.of(store)).isEqualTo(contents);
        assertThat(store.rowId(Tag.of("z"))).isEqualTo(Rows.first(other));
      }
      assertThat(Rows.tagBytes(other)).isEqualTo(Rows.tagBytes(database));
    }
  }

  /** Sealed values by their names. */
  private static final class Rows {
    static String first(StoreFixture database) {
      return database.text(
          "SELECT row_id FROM vernam_item ORDER BY row_position FETCH FIRST 1 ROWS ONLY");
    }

    static Map<String, String> tagBytes(StoreFixture database) {
      return database
          .rows("SELECT row_id, sealed_value FROM vernam_item WHERE row_kind = 0")
          .stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }
  }

  @Test
  void anImportedSampleHasItsTagFilesAndRootSaltAgain() throws Exception {
    Path original = Files.createDirectory(folder.resolve("original"));
    Sample sample = new Sample(SampleDatabases.intact().findFirst().orElseThrow(), original);
    sample.importInto(database.url);

    try (EncryptedStore store = sample.open(database.url)) {
      AiootpExport.of(store).into(directory(), sample.key());
    }

    Map<String, String> before = files(original);
    Map<String, String> after = files(directory());
    assertThat(after.keySet()).isEqualTo(before.keySet());
    // manifests are sealed anew: of the main database and of five children
    List<String> different = new ArrayList<>(before.keySet());
    different.removeIf(name -> before.get(name).equals(after.get(name)));
    assertThat(different).hasSize(6);
  }

  @Test
  void damagedRowsAreReportedAndTheRestIsWritten() throws Exception {
    try (EncryptedStore store = filled()) {
      String damaged = store.rowId(Tag.of(1));
      String emptied = store.rowId(Tag.of("long"));
      database.change(
          "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", new byte[336], damaged);
      database.change(
          "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", new byte[0], emptied);

      TransferReport report = AiootpExport.of(store).into(directory(), StoreFixture.KEY);

      assertThat(report.damaged())
          .extracting(Finding::toString)
          .containsExactly("ALTERED TAG " + damaged, "ALTERED TAG " + emptied);
      assertThat(report.damaged().get(0).label()).contains(Tag.of(1));
      assertThat(report.tags()).isEqualTo(7);
      assertThat(report.isComplete()).isFalse();
    }
    try (StoreFixture other = new StoreFixture()) {
      ImportReport back = AiootpImport.from(directory()).into(other.url, StoreFixture.KEY);
      assertThat(back.isComplete()).isTrue();
      assertThat(back.tags()).isEqualTo(7);
    }
  }

  @Test
  void aDamagedChildIsReportedAndPassedOver() throws Exception {
    try (EncryptedStore store = filled()) {
      database.change(
          "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?",
          new byte[336],
          database.text(
              "SELECT row_id FROM vernam_item WHERE row_kind = 1 ORDER BY row_position"
                  + " FETCH FIRST 1 ROWS ONLY"));

      TransferReport report = AiootpExport.of(store).into(directory(), StoreFixture.KEY);

      assertThat(report.damaged()).hasSize(1);
      assertThat(report.damaged().get(0).subject()).isEqualTo(Finding.Subject.METATAG);
      assertThat(report.damaged().get(0).label()).contains(Tag.of("m"));
      assertThat(report.metatags()).isEqualTo(1);
    }
  }

  @Test
  void anotherKeyIsRefusedAndNothingWritten() {
    try (EncryptedStore store = filled()) {
      assertThatExceptionOfType(WrongKeyException.class)
          .isThrownBy(() -> AiootpExport.of(store).into(directory(), StoreFixture.key(2)));
      assertThat(directory()).doesNotExist();
    }
  }

  @Test
  void aDirectoryWithFilesIsRefused() throws Exception {
    Files.createDirectory(directory());
    Files.writeString(directory().resolve("mine"), "text");
    try (EncryptedStore store = filled()) {
      assertThatExceptionOfType(DirectoryNotEmptyException.class)
          .isThrownBy(() -> AiootpExport.of(store).into(directory(), StoreFixture.KEY));
      store.put("still", "usable");
    }
  }

  @Test
  void aChildIsRefused() {
    try (EncryptedStore store = filled()) {
      AiootpExport export = AiootpExport.of(store.metatag("m"));

      assertThatIllegalStateException()
          .isThrownBy(() -> export.into(directory(), StoreFixture.KEY));
    }
  }

  @Test
  void whatWasBrokenOffHoldsNoDatabase() {
    try (EncryptedStore store = filled();
        StoreFixture other = new StoreFixture()) {
      AiootpExport export =
          AiootpExport.of(store)
              .withProgress(
                  (done, total) -> {
                    assertThat(total).isEqualTo(12);
                    throw new IllegalStateException("the plug");
                  });

      assertThatIllegalStateException()
          .isThrownBy(() -> export.into(directory(), StoreFixture.KEY))
          .withMessage("the plug");

      assertThat(directory()).isNotEmptyDirectory();
      assertThatExceptionOfType(AiootpDirectoryException.class)
          .isThrownBy(() -> AiootpImport.from(directory()).into(other.url, StoreFixture.KEY));
      assertThat(store.verify().isIntact()).isTrue();
    }
  }
}
