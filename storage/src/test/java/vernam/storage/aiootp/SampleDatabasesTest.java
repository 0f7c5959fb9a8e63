package vernam.storage.aiootp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.core.RootKeys;
import vernam.storage.vectors.SampleDatabases;
import vernam.storage.vectors.VectorCase;

/** Directories that release 0.19.3 wrote, as they are and altered. */
class SampleDatabasesTest {
  private final DirectoryReader reader = new DirectoryReader(DirectoryFixture.CRYPTO);

  @TempDir Path directory;

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

  private Transcript read(VectorCase sample) throws IOException, UnreadableDatabaseException {
    SampleDatabases.unpack(sample.text("directory"), directory);
    Transcript transcript = new Transcript();
    try (RootKeys keys = DirectoryFixture.keysOf(sample)) {
      reader.read(directory, keys, transcript);
    }
    return transcript;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intact")
  void showTheirContentsInOrder(VectorCase sample) throws Exception {
    List<String> expected = new ArrayList<>();
    addContents(sample.inner("contents"), List.of(), expected);

    assertThat(read(sample).lines()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intact")
  void haveTheFilesThatTheyList(VectorCase sample) throws Exception {
    List<String> expected = new ArrayList<>();
    addNames(sample.inner("contents"), expected);

    assertThat(read(sample).names()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intact")
  void areHandedOnAsTheFilesAre(VectorCase sample) throws Exception {
    SampleDatabases.unpack(sample.text("directory"), directory);
    Map<String, byte[]> files = new HashMap<>();
    try (RootKeys keys = DirectoryFixture.keysOf(sample)) {
      reader.read(directory, keys, new SealedBytes(files));
    }

    Set<String> listed = new HashSet<>();
    sample.node("files").fieldNames().forEachRemaining(listed::add);
    assertThat(files.keySet()).isEqualTo(listed);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(file.getValue()).isEqualTo(Files.readAllBytes(directory.resolve(file.getKey())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alteredThatOpen")
  void showWhatIsLeftOfThemWhenAltered(VectorCase sample) throws Exception {
    List<String> expected = new ArrayList<>();
    addReport(sample.inner("expected"), List.of(), expected);

    assertThat(read(sample).lines()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alteredThatOpen")
  void keepTheNameOfTheirManifestWhenTheLabelLeadsElsewhere(VectorCase sample) throws Exception {
    List<String> expected =
        sample
            .inner("expected")
            .cases("tags")
            .filter(row -> row.has("name"))
            .map(row -> row.text("name"))
            .toList();

    assertThat(read(sample).names()).containsAll(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alteredThatDoNotOpen")
  void areRefusedWithoutManifestOrRootSalt(VectorCase sample) {
    UnreadableDatabaseException refusal =
        catchThrowableOfType(UnreadableDatabaseException.class, () -> read(sample));

    DatabaseStatus expected =
        switch (sample.inner("expected").text("open")) {
          case "no database" -> DatabaseStatus.MISSING;
          case "damaged" -> DatabaseStatus.DAMAGED;
          default -> throw new IllegalArgumentException("unknown outcome of " + sample);
        };
    assertThat(refusal.status()).isEqualTo(expected);
  }

  private static void addContents(VectorCase database, List<Object> path, List<String> lines) {
    lines.add(Transcript.entered(path));
    database
        .cases("tags")
        .forEach(row -> lines.add(Transcript.row(row.object("tag"), "ok", row.object("value"))));
    database
        .cases("metatags")
        .forEach(child -> addContents(child.inner("database"), pathTo(path, child), lines));
    lines.add(Transcript.left());
  }

  private static void addNames(VectorCase database, List<String> names) {
    names.add(database.text("root_filename"));
    database.cases("tags").forEach(row -> names.add(row.text("filename")));
    database.cases("metatags").forEach(child -> addNames(child.inner("database"), names));
  }

  private static void addReport(VectorCase database, List<Object> path, List<String> lines) {
    lines.add(Transcript.entered(path));
    database.cases("tags").forEach(row -> lines.add(reported(row)));
    if (database.has("metatags")) {
      database.cases("metatags").forEach(child -> addChild(child, pathTo(path, child), lines));
    }
    lines.add(Transcript.left());
  }

  private static void addChild(VectorCase child, List<Object> path, List<String> lines) {
    if (child.text("status").equals("ok")) {
      addReport(child, path, lines);
    } else {
      lines.add(Transcript.unreadable(path, child.text("status")));
    }
  }

  private static String reported(VectorCase row) {
    return row.has("value")
        ? Transcript.row(row.object("tag"), row.text("status"), row.object("value"))
        : Transcript.row(row.object("tag"), row.text("status"));
  }

  private static List<Object> pathTo(List<Object> path, VectorCase child) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(child.object("label"));
    return longer;
  }

  /** Keeps the bytes that are handed on, and of manifests what is in the directory. */
  private final class SealedBytes extends EmptyVisitor {
    private final Map<String, byte[]> files;

    SealedBytes(Map<String, byte[]> files) {
      this.files = files;
    }

    @Override
    public void enter(StoredDatabase database) throws IOException {
      files.put(database.storeId(), Files.readAllBytes(directory.resolve(database.storeId())));
      if (database.isMain()) {
        files.put(database.keys().rootSaltName(), database.rootSalt());
      }
    }

    @Override
    public void row(StoredRow row) {
      files.put(row.name(), row.sealed());
    }
  }
}
