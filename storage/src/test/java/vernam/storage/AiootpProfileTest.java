package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.storage.AiootpDirectoryException.Reason;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.vectors.SampleDatabases;
import vernam.storage.vectors.VectorCase;

/** The sample that aiootp 0.19.3 opens with a profile: imported, opened, and exported back. */
@EveryEngine
class AiootpProfileTest {
  private static final VectorCase SAMPLE =
      SampleDatabases.intact()
          .filter(sample -> sample.has("salt_filename"))
          .findFirst()
          .orElseThrow();

  private final StoreFixture database;

  @TempDir Path folder;

  private Sample sample;
  private Path directory;
  private Path salts;
  private Credentials credentials;

  AiootpProfileTest(Engine engine) {
    database = new StoreFixture(engine);
  }

  @BeforeEach
  void unpack() throws IOException {
    directory = Files.createDirectory(folder.resolve("directory"));
    sample = new Sample(SAMPLE, directory);
    salts = sample.saltFolder(Files.createDirectory(folder.resolve("secure")));
    credentials = sample.credentials();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private Path saltFile() {
    return salts.resolve(sample.saltFileName());
  }

  private ImportReport importWith(Credentials used, Path salt) throws IOException {
    return AiootpImport.from(directory).into(database.url, used, salt);
  }

  private EncryptedStore open(Credentials used) {
    return EncryptedStores.openProfile(database.url, used);
  }

  private static Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(AiootpDirectoryException.class, call).reason();
  }

  private void assertNothingWasCreated() {
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void theProfileHoldsTheKeyThatAiootpDerives() throws Exception {
    importWith(credentials, salts);

    assertThat(database.text("SELECT profile_id FROM vernam_profile"))
        .isEqualTo(sample.saltFileName());
    assertThat(database.bytes("SELECT profile_salt FROM vernam_profile"))
        .isEqualTo(Files.readAllBytes(saltFile()));
    assertThat(database.text("SELECT store_id FROM vernam_store"))
        .isEqualTo(sample.keys().storeId());
    try (EncryptedStore store = open(credentials)) {
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  @Test
  void theSaltFileMayBeNamedItself() throws Exception {
    Path renamed = Files.copy(saltFile(), folder.resolve("salt"));

    importWith(credentials, renamed);

    open(credentials).close();
  }

  @Test
  void filesAndDataSourcesTakeProfilesToo() throws Exception {
    Path file = folder.resolve("notes");
    AiootpImport from = AiootpImport.from(directory);
    from.into(file, credentials, salts);
    try (EncryptedStore store = EncryptedStores.openProfile(file, credentials)) {
      assertThat(store.verify().isIntact()).isTrue();
    }

    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + folder, "", "");
    try (java.sql.Connection open = pool.getConnection()) {
      assertThat(open.isValid(0)).isTrue();
      from.into(pool, credentials, salts);
      EncryptedStores.openProfile(pool, credentials).close();
    }
    pool.dispose();
  }

  @Test
  void otherCredentialsHaveNoSaltFile() {
    Credentials other = credentials.withMore("address@email.net", "server-url.com");

    assertThat(reason(() -> importWith(other, salts))).isEqualTo(Reason.NO_SALT_FILE);
    assertNothingWasCreated();
  }

  @Test
  void otherCredentialsWithTheSaltFileHaveNoDatabase() {
    Credentials other = credentials.withSalt("x");

    assertThat(reason(() -> importWith(other, saltFile()))).isEqualTo(Reason.NO_DATABASE);
    assertNothingWasCreated();
  }

  @Test
  void aSaltFileOfTheWrongSizeIsRefused() throws Exception {
    for (int size : new int[] {0, 31, (1 << 16) + 1}) {
      Files.write(saltFile(), new byte[size]);

      assertThat(reason(() -> importWith(credentials, salts))).isEqualTo(Reason.UNUSABLE_SALT_FILE);
    }
    assertNothingWasCreated();
  }

  @Test
  void anotherSaltFileLeadsToNoDatabase() throws Exception {
    Files.write(saltFile(), new byte[1 << 16]);

    assertThat(reason(() -> importWith(credentials, salts))).isEqualTo(Reason.NO_DATABASE);
  }

  @Test
  void placesThatAreNotThereAreFailuresOfTheFileSystem() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> importWith(credentials, folder.resolve("none")));
    AiootpImport none = AiootpImport.from(folder.resolve("none"));
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(() -> none.into(database.url, credentials, salts));
    assertNothingWasCreated();
  }

  @Test
  void anImportThatWasBrokenOffHasNoProfile() {
    AiootpImport failing =
        AiootpImport.from(directory)
            .withProgress(
                (done, total) -> {
                  throw new IllegalStateException("the plug");
                });

    assertThatIllegalStateException()
        .isThrownBy(() -> failing.into(database.url, credentials, salts));

    assertThat(database.number("SELECT COUNT(*) FROM vernam_profile")).isZero();
    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> open(credentials));
  }

  @Test
  void anotherPasswordOpensAnImportedStore() throws Exception {
    importWith(credentials, salts);
    Credentials next = credentials.withMore("elsewhere");
    try (EncryptedStore store = open(credentials)) {
      store.profiles().change(credentials, next);
    }

    assertThatExceptionOfType(WrongCredentialsException.class).isThrownBy(() -> open(credentials));
    try (EncryptedStore store = open(next)) {
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  @Test
  void exportedItIsTheSameDirectoryWithTheSameSaltFile() throws Exception {
    importWith(credentials, salts);
    Path out = folder.resolve("out");
    Path outSalts = folder.resolve("out-secure");
    List<String> contents;
    try (EncryptedStore store = open(credentials)) {
      contents = StoreText.of(store);
      store.put("added", 1);

      TransferReport report = AiootpExport.of(store).into(out, credentials, outSalts);

      assertThat(report.isComplete()).isTrue();
    }

    assertThat(outSalts.resolve(sample.saltFileName())).hasSameBinaryContentAs(saltFile());
    assertThat(outSalts).isDirectoryNotContaining("glob:**.part");
    try (StoreFixture other = new StoreFixture()) {
      AiootpImport.from(out).into(other.url, credentials, outSalts);
      try (EncryptedStore store = EncryptedStores.openProfile(other.url, credentials)) {
        assertThat(store.remove("added")).isTrue();
        assertThat(StoreText.of(store)).isEqualTo(contents);
      }
    }
  }

  @Test
  void aSaltFileThatIsThereStays() throws Exception {
    importWith(credentials, salts);
    try (EncryptedStore store = open(credentials)) {
      AiootpExport.of(store).into(folder.resolve("out"), credentials, salts);
      assertThat(saltFile()).hasSize(32);

      Files.write(saltFile(), new byte[32]);
      Path refused = folder.resolve("refused");
      assertThatExceptionOfType(FileAlreadyExistsException.class)
          .isThrownBy(() -> AiootpExport.of(store).into(refused, credentials, salts));
      assertThat(refused).doesNotExist();
      assertThat(saltFile()).hasBinaryContent(new byte[32]);
    }
  }

  @Test
  void aStoreWhoseKeyIsNotOfAiootpIsNotExportedByCredentials() throws Exception {
    importWith(credentials, salts);
    Credentials next = credentials.withMore("elsewhere");
    Path out = folder.resolve("out");
    try (EncryptedStore store = open(credentials)) {
      store.profiles().change(credentials, next);

      assertThat(reason(() -> AiootpExport.of(store).into(out, next, salts)))
          .isEqualTo(Reason.OTHER_KEY);
      assertThatExceptionOfType(WrongCredentialsException.class)
          .isThrownBy(() -> AiootpExport.of(store).into(out, credentials, salts));
    }
    assertThat(out).doesNotExist();
    assertThat(salts).isDirectoryContaining("glob:**" + sample.saltFileName());
  }

  @Test
  void aChildIsNotExported() throws Exception {
    importWith(credentials, salts);
    try (EncryptedStore store = open(credentials)) {
      EncryptedStore child = store.metatag("m");

      assertThatIllegalStateException()
          .isThrownBy(() -> AiootpExport.of(child).into(folder.resolve("out"), credentials, salts));
    }
  }
}
