package vernam.storage.aiootp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.storage.core.RootSalt;

/** What the reference can write and what others may put in its place; samples have a test too. */
class DirectoryReaderTest {
  private static final Literal A = Literal.text("a");
  private static final Literal B = Literal.text("b");
  private static final Literal M = Literal.text("m");
  private static final List<String> NO_CHILDREN = List.of();

  @TempDir Path folder;
  private Path directory;
  private DirectoryFixture main;

  @BeforeEach
  void begin() throws IOException {
    directory = Files.createDirectory(folder.resolve("databases"));
    main = DirectoryFixture.main(directory);
  }

  private List<String> rows() throws Exception {
    List<String> lines = main.read();
    assertThat(lines).startsWith("enter []").endsWith("leave");
    return lines.subList(1, lines.size() - 1);
  }

  private DatabaseStatus refusal() {
    return catchThrowableOfType(UnreadableDatabaseException.class, () -> main.read()).status();
  }

  @Nested
  class Values {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "[NaN, Infinity, -Infinity]",
          "123456789012345678901234567890123456789012345678901234567890",
          "\"\\ud800 \\udc00 \\ud83d\\ude00\"",
          "{\"\\udfff\": 1}",
          "{\"b\": 1, \"a\": 1.0, \"c\": -0.0}",
          "null"
        })
    void areLegalIfPythonWritesThem(String json) throws Exception {
      main.list(NO_CHILDREN, main.row(A, "\"a\"", json));

      assertThat(rows()).containsExactly("ok: \"a\" = " + json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "1 2", "'a'", "nan"})
    void thatAreNoJsonAreDamaged(String text) throws Exception {
      main.list(NO_CHILDREN, main.row(A, "\"a\"", text), main.row(B, "\"b\"", "1"));

      assertThat(rows()).containsExactly("damaged: \"a\"", "ok: \"b\" = 1");
    }
  }

  @Nested
  class Labels {
    private void assertIsNameOf(Literal tag, String json) throws Exception {
      assertIsNameOf(tag, json, json);
    }

    private void assertIsNameOf(Literal tag, String json, String asRead) throws Exception {
      main.list(NO_CHILDREN, main.row(tag, json, "1"));

      assertThat(rows()).containsExactly("ok: " + asRead + " = 1");
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity", "1e16, 1e+16"})
    void areFloats(double tag, String json) throws Exception {
      assertIsNameOf(Literal.real(tag), json);
    }

    @Test
    void areFloatsBeyondTheLargest() throws Exception {
      assertIsNameOf(Literal.real(Double.POSITIVE_INFINITY), "1e400", "Infinity");
    }

    @Test
    void areIntegersOfAnySize() throws Exception {
      BigInteger huge = BigInteger.ONE.shiftLeft(10_000);

      assertIsNameOf(Literal.integer(huge), huge.toString());
    }

    @Test
    void areIntegersWhenZeroIsNegative() throws Exception {
      assertIsNameOf(Literal.integer(0), "-0", "0");
    }

    @Test
    void areTextsWithUnpairedSurrogates() throws Exception {
      assertIsNameOf(Literal.text(new int[] {0xDFFF, 'x', 0xD800}), "\"\\udfffx\\ud800\"");
    }

    @Test
    void areNothing() throws Exception {
      assertIsNameOf(Literal.none(), "null");
    }

    @Test
    void keepIntegersFloatsAndBooleansApart() throws Exception {
      main.list(
          NO_CHILDREN,
          main.row(Literal.integer(1), "1", "\"integer\""),
          main.row(Literal.real(1), "1.0", "\"float\""),
          main.row(Literal.bool(true), "true", "\"boolean\""));

      assertThat(rows())
          .containsExactly("ok: 1 = \"integer\"", "ok: 1.0 = \"float\"", "ok: true = \"boolean\"");
    }

    @Test
    void ofAnotherTypeThanTheNameAreReported() throws Exception {
      main.list(NO_CHILDREN, main.row(Literal.integer(1), "1.0", "2"));

      assertThat(rows()).containsExactly("name-mismatch: 1.0 = 2");
    }

    @Test
    void ofEqualNamesCountTheLastAtThePlaceOfTheFirst() throws Exception {
      String first = main.row(A, "\"z\"", "1");
      main.list(NO_CHILDREN, first, main.row(B, "\"b\"", "2"), main.row(A, "\"a\"", "1"));

      assertThat(rows()).containsExactly("ok: \"a\" = 1", "ok: \"b\" = 2");
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(strings = {"../outside", "outside/../x", "/etc/hostname", "", ".", "..", "A", "é"})
    void thatAiootpNeverGivesAreDamagedWithoutALook(String name) throws Exception {
      main.list(NO_CHILDREN, DirectoryFixture.entry(name, "\"a\""), main.row(B, "\"b\"", "1"));

      assertThat(rows()).containsExactly("damaged: \"a\"", "ok: \"b\" = 1");
    }

    @Test
    void leadToNoFileOutsideTheDirectory() throws Exception {
      Files.write(folder.resolve("outside"), main.sealed("../outside", "1"));
      main.list(NO_CHILDREN, DirectoryFixture.entry("../outside", "\"a\""));

      assertThat(rows()).containsExactly("damaged: \"a\"");
    }

    @Test
    void longerThanAnyAreDamaged() throws Exception {
      String longest = "z".repeat(49);
      main.list(
          NO_CHILDREN, main.row(longest, "1", "\"x\""), main.row(longest + "z", "2", "\"x\""));

      assertThat(rows()).containsExactly("name-mismatch: 1 = \"x\"", "damaged: 2");
    }

    @Test
    void ofAnyLengthUpToThereAreLegal() throws Exception {
      main.list(NO_CHILDREN, main.row("-", "1", "\"x\""));

      assertThat(rows()).containsExactly("name-mismatch: 1 = \"x\"");
    }
  }

  @Nested
  class FilesOfRows {
    @Test
    void thatAreLinksAreDamaged() throws Exception {
      main.list(NO_CHILDREN, main.row(A, "\"a\"", "1"));
      Path elsewhere = Files.move(main.file(A), folder.resolve("elsewhere"));
      Files.createSymbolicLink(main.file(A), elsewhere);

      assertThat(rows()).containsExactly("damaged: \"a\"");
    }

    @Test
    void thatAreDirectoriesAreDamaged() throws Exception {
      main.list(NO_CHILDREN, main.row(A, "\"a\"", "1"));
      Files.delete(main.file(A));
      Files.createDirectory(main.file(A));

      assertThat(rows()).containsExactly("damaged: \"a\"");
    }

    @Test
    void largerThanTheLimitAreLeftAlone() throws Exception {
      main.list(
          NO_CHILDREN,
          main.row(A, "\"a\"", '"' + "x".repeat(600) + '"'),
          main.row(B, "\"b\"", "1"));
      Transcript transcript = new Transcript();

      new DirectoryReader(DirectoryFixture.CRYPTO, 592).read(directory, main.keys(), transcript);

      assertThat(transcript.lines())
          .containsExactly("enter []", "too-large: \"a\"", "ok: \"b\" = 1", "leave");
    }

    @Test
    void largerThanAnArrayAreLeftAlone() throws Exception {
      main.list(NO_CHILDREN, main.row(A, "\"a\"", "1"));
      try (RandomAccessFile sparse = new RandomAccessFile(main.file(A).toFile(), "rw")) {
        sparse.setLength(80 + (1L << 32));
      }

      assertThat(rows()).containsExactly("too-large: \"a\"");
    }
  }

  @Nested
  class Manifests {
    @Test
    void withoutAListOfChildrenHaveNone() throws Exception {
      main.list(main.row(A, "\"a\"", "1"));

      assertThat(rows()).containsExactly("ok: \"a\" = 1");
    }

    @Test
    void olderThanTheRootSaltShowThatNothingCanBeOpened() throws Exception {
      main.list(List.of("\"m\""), main.row(A, "\"a\"", "1"), main.row(B, "\"b\"", "2"));
      DirectoryFixture.main(directory);

      assertThat(rows()).containsExactly("missing: [\"m\"]", "damaged: \"a\"", "damaged: \"b\"");
    }

    @Test
    void ofNoDatabaseAreMissing() {
      assertThat(refusal()).isEqualTo(DatabaseStatus.MISSING);
    }

    @Test
    void thatAreLinksAreDamaged() throws IOException {
      main.list(NO_CHILDREN);
      Path elsewhere = Files.move(main.manifestFile(), folder.resolve("elsewhere"));
      Files.createSymbolicLink(main.manifestFile(), elsewhere);

      assertThat(refusal()).isEqualTo(DatabaseStatus.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"a\"}", "{} {}"})
    void thatAreNoObjectAreDamaged(String text) {
      main.manifest(text);

      assertThat(refusal()).isEqualTo(DatabaseStatus.DAMAGED);
    }

    @Test
    void withAListOfChildrenThatIsNoneAreDamaged() {
      main.list(DirectoryFixture.entry(Manifest.childrenName(main.tree()), "\"m\""));

      assertThat(refusal()).isEqualTo(DatabaseStatus.DAMAGED);
    }

    @Test
    void withARootSaltThatIsALinkAreDamaged() throws IOException {
      main.list(NO_CHILDREN);
      Path rootSalt = directory.resolve(main.keys().rootSaltName());
      Path elsewhere = Files.move(rootSalt, folder.resolve("elsewhere"));
      Files.createSymbolicLink(rootSalt, elsewhere);

      assertThat(refusal()).isEqualTo(DatabaseStatus.DAMAGED);
    }

    @Test
    void areRefusedWithoutAWordOfTheirs() {
      main.manifest("secret");

      assertThatExceptionOfType(UnreadableDatabaseException.class)
          .isThrownBy(() -> main.read())
          .withMessage("the manifest is not JSON")
          .withNoCause();
    }
  }

  @Nested
  class Children {
    @Test
    void areReadAfterTheRowsAndInOrder() throws Exception {
      main.list(List.of("2", "\"m\"", "1.0"), main.row(A, "\"a\"", "1"));
      main.child(Literal.integer(2)).list(NO_CHILDREN);
      DirectoryFixture m = main.child(M);
      m.list(List.of("\"m\""), m.row(A, "\"a\"", "2"));
      m.child(M).list(NO_CHILDREN);

      assertThat(main.read())
          .containsExactly(
              "enter []",
              "ok: \"a\" = 1",
              "enter [2]",
              "leave",
              "enter [\"m\"]",
              "ok: \"a\" = 2",
              "enter [\"m\", \"m\"]",
              "leave",
              "leave",
              "missing: child [1.0]",
              "leave");
    }

    @Test
    void whoseLabelWasATupleAreFound() throws Exception {
      main.list(List.of("[\"t\", 2, [\"u\"]]"));
      Literal tuple =
          Literal.tuple(Literal.text("t"), Literal.integer(2), Literal.tuple(Literal.text("u")));
      main.child(tuple).list(NO_CHILDREN);

      assertThat(rows()).containsExactly("enter [[\"t\", 2, [\"u\"]]]", "leave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"00\"", "null", "[]"})
    void withoutARootSaltAreDamaged(String rootSalt) throws Exception {
      assertThatChildWithRootSaltIsDamaged(rootSalt);
    }

    @Test
    void withARootSaltThatIsNotHexadecimalAreDamaged() throws Exception {
      assertThatChildWithRootSaltIsDamaged('"' + "0".repeat(63) + "x\"");
    }

    @Test
    void withTheRootSaltOfAMainDatabaseAreDamaged() throws Exception {
      assertThatChildWithRootSaltIsDamaged('"' + "0".repeat(2 * RootSalt.SIZE) + '"');
    }

    private void assertThatChildWithRootSaltIsDamaged(String rootSalt) throws Exception {
      main.list(List.of("\"m\""));
      DirectoryFixture m = main.child(M);
      m.manifest("{" + DirectoryFixture.entry(m.tree().storeId(), rootSalt) + "}");

      assertThat(rows()).containsExactly("damaged: child [\"m\"]");
    }

    @Test
    void withAListOfChildrenThatIsNoneAreDamaged() throws Exception {
      main.list(List.of("\"m\""));
      DirectoryFixture m = main.child(M);
      m.list(DirectoryFixture.entry(Manifest.childrenName(m.tree()), "7"));

      assertThat(rows()).containsExactly("damaged: child [\"m\"]");
    }

    @Test
    void thatAreListedTwiceAreReadOnce() throws Exception {
      main.list(List.of("\"m\"", "\"m\""));
      main.child(M).list(NO_CHILDREN);

      assertThat(rows()).containsExactly("enter [\"m\"]", "leave", "damaged: child [\"m\"]");
    }

    @Test
    void areReadDownToALimit() throws Exception {
      DirectoryFixture deepest = main;
      for (int depth = 0; depth <= DirectoryWalk.MAX_DEPTH; depth++) {
        deepest.list(List.of("0"));
        deepest = deepest.child(Literal.integer(0));
      }
      deepest.list(NO_CHILDREN);

      List<String> lines = main.read();

      assertThat(lines).filteredOn(line -> line.startsWith("enter")).hasSize(1001);
      assertThat(lines).filteredOn(line -> line.startsWith("damaged: child")).hasSize(1);
    }

    @Test
    void leaveNoSecretsBehind() throws Exception {
      main.list(List.of("\"m\""));
      main.child(M).list(NO_CHILDREN);
      KeptDatabases kept = new KeptDatabases();

      new DirectoryReader(DirectoryFixture.CRYPTO).read(directory, main.keys(), kept);

      assertThat(kept.child.rootSalt()).containsOnly(0);
      assertThat(kept.child.tree().rowId(A)).isNotEqualTo(main.child(M).tree().rowId(A));
      assertThat(kept.child.keys().storeId()).isNotEqualTo(kept.child.storeId());
      assertThat(main.keys().storeId()).isEqualTo(main.tree().storeId());
    }
  }

  /** Keeps a child beyond its time. */
  private static final class KeptDatabases extends EmptyVisitor {
    private StoredDatabase child;

    @Override
    public void enter(StoredDatabase database) {
      child = database;
    }
  }

  @Test
  void endsWithTheFailureOfItsVisitor() {
    main.list(NO_CHILDREN, main.row(A, "\"a\"", "1"));
    IOException failure = new IOException("the visitor is full");
    DirectoryVisitor visitor =
        new EmptyVisitor() {
          @Override
          public void row(StoredRow row) throws IOException {
            throw failure;
          }
        };

    assertThatIOException()
        .isThrownBy(
            () ->
                new DirectoryReader(DirectoryFixture.CRYPTO).read(directory, main.keys(), visitor))
        .isSameAs(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "absent"})
  void failsWithoutADirectory(String name) throws IOException {
    Files.write(folder.resolve("file"), "x".getBytes(US_ASCII));
    DirectoryReader reader = new DirectoryReader(DirectoryFixture.CRYPTO);

    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(() -> reader.read(folder.resolve(name), main.keys(), new EmptyVisitor()));
  }
}
