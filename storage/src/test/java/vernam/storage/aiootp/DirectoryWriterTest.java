package vernam.storage.aiootp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.storage.core.DamageException;
import vernam.storage.core.ManifestSeal;
import vernam.storage.core.RootKeys;
import vernam.storage.vectors.SampleDatabases;
import vernam.storage.vectors.VectorCase;

class DirectoryWriterTest {
  private static final Literal A = Literal.text("a");
  private static final Label LABEL = Label.of("a");

  private final DirectoryReader reader = new DirectoryReader(DirectoryFixture.CRYPTO);

  @TempDir Path folder;
  private Path source;
  private Path target;

  static Stream<VectorCase> samples() {
    return SampleDatabases.intact();
  }

  @BeforeEach
  void begin() throws IOException {
    source = Files.createDirectory(folder.resolve("source"));
    target = folder.resolve("target");
  }

  private DirectoryWriter writer() throws IOException {
    return new DirectoryWriter(target, DirectoryFixture.CRYPTO);
  }

  private List<String> read(Path directory, RootKeys keys) throws Exception {
    Transcript transcript = new Transcript();
    reader.read(directory, keys, transcript);
    return transcript.lines();
  }

  /** Returns the names of files, and the bytes of each. */
  private static Map<String, byte[]> files(Path directory) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> present = Files.list(directory)) {
      for (Path file : present.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void writesWhatWasRead(VectorCase sample) throws Exception {
    SampleDatabases.unpack(sample.text("directory"), source);
    try (RootKeys keys = DirectoryFixture.keysOf(sample)) {
      reader.read(source, keys, writer());

      assertThat(read(target, keys)).isEqualTo(read(source, keys)).hasSizeGreaterThan(5);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void writesTheSameFilesExceptForTheSealsOfManifests(VectorCase sample) throws Exception {
    SampleDatabases.unpack(sample.text("directory"), source);
    ManifestNames manifests = new ManifestNames();
    try (RootKeys keys = DirectoryFixture.keysOf(sample)) {
      reader.read(source, keys, writer());
      reader.read(source, keys, manifests);
    }

    Map<String, byte[]> before = files(source);
    Map<String, byte[]> after = files(target);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    for (String name : before.keySet()) {
      if (manifests.names.contains(name)) {
        assertThat(after.get(name)).isNotEqualTo(before.get(name));
        assertThat(after.get(name)).hasSameSizeAs(before.get(name));
      } else {
        assertThat(after.get(name)).isEqualTo(before.get(name));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void writesManifestsOfTheSameText(VectorCase sample) throws Exception {
    SampleDatabases.unpack(sample.text("directory"), source);
    try (RootKeys keys = DirectoryFixture.keysOf(sample)) {
      reader.read(source, keys, writer());
      ManifestTexts before = new ManifestTexts(source);
      ManifestTexts after = new ManifestTexts(target);
      reader.read(source, keys, before);
      reader.read(target, keys, after);

      assertThat(after.texts).isEqualTo(before.texts);
    }
  }

  @Test
  void listsNoChildrenWhereNoneWereListed() throws Exception {
    DirectoryFixture main = DirectoryFixture.main(source).list();
    reader.read(source, main.keys(), writer());
    ManifestTexts texts = new ManifestTexts(target);

    reader.read(target, main.keys(), texts);

    String children = Manifest.childrenName(main.tree());
    assertThat(texts.texts)
        .containsExactly("{\"" + main.tree().storeId() + "\": 0, \"" + children + "\": []}");
  }

  @Test
  void brokenOffLeavesNoDatabase() throws Exception {
    DirectoryFixture main = DirectoryFixture.main(source);
    main.list(List.of("\"m\""), main.row(A, "\"a\"", "1"));
    DirectoryFixture m = main.child(Literal.text("m"));
    m.list(List.of(), m.row(A, "\"a\"", "2"));
    DirectoryVisitor writer = writer();
    int[] left = {0};
    DirectoryVisitor brokenOff =
        new EmptyVisitor() {
          @Override
          public void enter(StoredDatabase database) throws IOException {
            writer.enter(database);
          }

          @Override
          public void row(StoredRow row) throws IOException {
            writer.row(row);
          }

          @Override
          public void leave() throws IOException {
            if (++left[0] == 1) {
              writer.leave();
            }
          }
        };

    reader.read(source, main.keys(), brokenOff);

    assertThat(files(target)).hasSize(files(source).size() - 1);
    assertThatExceptionOfType(UnreadableDatabaseException.class)
        .isThrownBy(() -> read(target, main.keys()))
        .returns(DatabaseStatus.MISSING, UnreadableDatabaseException::status);
  }

  @Test
  void refusesADirectoryWithSomethingInIt() throws IOException {
    Files.createDirectory(target);
    Files.createFile(target.resolve("x"));

    assertThatExceptionOfType(DirectoryNotEmptyException.class).isThrownBy(this::writer);
  }

  @Test
  void fillsAnEmptyDirectory() throws Exception {
    DirectoryFixture main = DirectoryFixture.main(source).list();
    Files.createDirectory(target);

    reader.read(source, main.keys(), writer());

    assertThat(read(target, main.keys())).containsExactly("enter []", "leave");
  }

  @ParameterizedTest
  @EnumSource(
      value = RowStatus.class,
      names = {"MISSING", "DAMAGED", "TOO_LARGE"})
  void refusesARowWithoutBytes(RowStatus status) throws IOException {
    DirectoryWriter writer = entered(DirectoryFixture.main(source));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.row(StoredRow.unusable("name", LABEL, status)));
  }

  @Test
  void refusesAChildThatCannotBeRead() throws Exception {
    DirectoryFixture main = DirectoryFixture.main(source).list(List.of("\"m\""));
    DirectoryWriter writer = writer();

    assertThatIllegalArgumentException().isThrownBy(() -> reader.read(source, main.keys(), writer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "../x", "x.part"})
  void refusesANameThatAiootpNeverGives(String name) throws IOException {
    DirectoryWriter writer = entered(DirectoryFixture.main(source));

    assertThatIllegalArgumentException().isThrownBy(() -> writer.row(row(name, 336)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 80, 335, 337})
  void refusesBytesThatAreNotSealed(int size) throws IOException {
    DirectoryWriter writer = entered(DirectoryFixture.main(source));

    assertThatIllegalArgumentException().isThrownBy(() -> writer.row(row("x", size)));
  }

  @Test
  void refusesASecondRowOfAName() throws IOException {
    DirectoryFixture main = DirectoryFixture.main(source);
    DirectoryWriter writer = entered(main);
    writer.row(row("x", 336));

    assertThatIllegalArgumentException().isThrownBy(() -> writer.row(row("x", 592)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.row(row(main.tree().storeId(), 336)));
    assertThat(target.resolve("x")).hasSize(336);
  }

  @Test
  void refusesAFileOfAnotherDatabase() throws IOException {
    DirectoryFixture main = DirectoryFixture.main(source);
    DirectoryWriter writer = entered(main);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> writer.row(row(main.keys().rootSaltName(), 336)));
  }

  @Test
  void refusesAChildInFrontOfItsParent() throws IOException {
    StoredDatabase child = child(database(DirectoryFixture.main(source)));
    DirectoryWriter writer = writer();

    assertThatIllegalArgumentException().isThrownBy(() -> writer.enter(child));
  }

  @Test
  void refusesAMainDatabaseInsideAnother() throws IOException {
    DirectoryFixture main = DirectoryFixture.main(source);
    DirectoryWriter writer = entered(main);

    assertThatIllegalArgumentException().isThrownBy(() -> writer.enter(database(main)));
  }

  @Test
  void refusesAChildOfAnotherParent() throws IOException {
    DirectoryFixture main = DirectoryFixture.main(source);
    DirectoryWriter writer = entered(main);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.enter(child(child(database(main)))));
  }

  @Test
  void refusesLabelsThatJsonCannotHold() throws IOException {
    Object nested = "x";
    for (int depth = 0; depth < 1001; depth++) {
      nested = List.of(nested);
    }
    StoredRow row = StoredRow.usable("x", Label.of(nested), RowStatus.OK, new byte[336]);
    DirectoryWriter writer = entered(DirectoryFixture.main(source));
    writer.row(row);

    assertThatIllegalArgumentException().isThrownBy(writer::leave);
  }

  private DirectoryWriter entered(DirectoryFixture main) throws IOException {
    DirectoryWriter writer = writer();
    writer.enter(database(main));
    return writer;
  }

  private static StoredDatabase database(DirectoryFixture main) {
    return StoredDatabase.main(main.keys(), main.tree(), new byte[336]);
  }

  private static StoredDatabase child(StoredDatabase parent) {
    return parent.child(LABEL, parent.keys(), parent.tree(), new byte[32]);
  }

  private static StoredRow row(String name, int size) {
    return StoredRow.usable(name, LABEL, RowStatus.OK, new byte[size]);
  }

  private static final class ManifestNames extends EmptyVisitor {
    private final Set<String> names = new HashSet<>();

    @Override
    public void enter(StoredDatabase database) {
      names.add(database.storeId());
    }
  }

  private static final class ManifestTexts extends EmptyVisitor {
    private final Path directory;
    private final List<String> texts = new ArrayList<>();

    ManifestTexts(Path directory) {
      this.directory = directory;
    }

    @Override
    public void enter(StoredDatabase database) throws IOException {
      byte[] sealed = Files.readAllBytes(directory.resolve(database.storeId()));
      try {
        texts.add(
            new String(
                ManifestSeal.open(database.keys(), DirectoryFixture.CRYPTO.cipher(), sealed),
                US_ASCII));
      } catch (DamageException e) {
        throw new AssertionError(e);
      }
    }
  }
}
