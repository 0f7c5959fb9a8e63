package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOpeningTest {
  private static final SecretKey KEY = StoreFixture.KEY;
  private static final SecretKey OTHER_KEY = StoreFixture.key(2);

  @TempDir Path folder;

  private final StoreFixture database = new StoreFixture();

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Nested
  class Create {
    @Test
    void inAPathMakesOneFile() throws IOException {
      EncryptedStores.create(folder.resolve("notes"), KEY).close();

      assertThat(files()).containsExactly("notes.mv.db");
    }

    @Test
    void inAPathMakesItsFolder() {
      EncryptedStores.create(folder.resolve("new/folder/notes"), KEY).close();

      assertThat(folder.resolve("new/folder/notes.mv.db")).isRegularFile();
    }

    @Test
    void givesAnEmptyStore() {
      try (EncryptedStore store = database.create()) {
        assertThat(store.tags()).isEmpty();
      }
    }

    @Test
    void inADataSourceLeavesItOpen() {
      JdbcConnectionPool source = JdbcConnectionPool.create(database.url, "", "");
      try (EncryptedStore store = EncryptedStores.create(source, KEY)) {
        store.put("a", 1);
      }
      try (EncryptedStore store = EncryptedStores.open(source, KEY)) {
        assertThat(store.get("a", int.class)).contains(1);
      }
      assertThat(source.getActiveConnections()).isZero();
      source.dispose();
    }

    @Test
    void overAStoreIsRefusedAndChangesNothing() {
      try (EncryptedStore store = database.create()) {
        store.put("a", 1);
      }
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(StoreExistsException.class).isThrownBy(database::create);
      assertThatExceptionOfType(StoreExistsException.class)
          .isThrownBy(() -> EncryptedStores.create(database.url, OTHER_KEY));

      assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void overAStoreInAFileIsRefused() {
      EncryptedStores.create(folder.resolve("notes"), KEY).close();

      assertThatExceptionOfType(StoreExistsException.class)
          .isThrownBy(() -> EncryptedStores.create(folder.resolve("notes"), OTHER_KEY));

      EncryptedStores.open(folder.resolve("notes"), KEY).close();
    }

    @Test
    void besidesForeignTablesLeavesThemAlone() {
      database.change("CREATE TABLE foreign_table (id INT, name VARCHAR(9))");

      database.create().close();

      assertThat(database.tables())
          .containsExactly(
              "foreign_table", "vernam_item", "vernam_profile", "vernam_schema", "vernam_store");
    }

    @Test
    void twiceGivesTwoStoresThatShareNothing() {
      try (StoreFixture second = new StoreFixture();
          EncryptedStore one = database.create();
          EncryptedStore two = second.create()) {
        one.put("a", 1);
        two.put("a", 1);

        assertThat(database.rowIds()).doesNotContainAnyElementsOf(second.rowIds());
      }
    }
  }

  @Nested
  class Open {
    @Test
    void findsWhatWasStored() {
      Path file = folder.resolve("notes");
      try (EncryptedStore store = EncryptedStores.create(file, KEY)) {
        store.put("city", "Riga");
      }

      try (EncryptedStore store = EncryptedStores.open(file, KEY)) {
        assertThat(store.get("city", String.class)).contains("Riga");
      }
    }

    @Test
    void ofAMissingFileIsRefusedAndMakesNone() throws IOException {
      assertThatExceptionOfType(StoreNotFoundException.class)
          .isThrownBy(() -> EncryptedStores.open(folder.resolve("notes"), KEY));
      assertThatExceptionOfType(StoreNotFoundException.class)
          .isThrownBy(() -> EncryptedStores.open("jdbc:h2:file:" + folder.resolve("b"), KEY));
      assertThatExceptionOfType(StoreNotFoundException.class)
          .isThrownBy(() -> EncryptedStores.open(folder.resolve("no/folder"), KEY));

      assertThat(files()).isEmpty();
    }

    @Test
    void ofADatabaseWithoutTablesIsRefusedAndMakesNone() {
      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(database::open);

      assertThat(database.tables()).isEmpty();
    }

    @Test
    void ofADatabaseWithForeignTablesIsRefusedAndMakesNone() {
      database.change("CREATE TABLE foreign_table (id INT, name VARCHAR(9))");

      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(database::open);

      assertThat(database.tables()).containsExactly("foreign_table");
    }

    @Test
    void ofTablesWithoutAStoreIsRefused() {
      database.create().close();
      database.change("DELETE FROM vernam_store");

      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(database::open);
    }

    @Test
    void withAnotherKeyIsRefusedAndChangesNothing() {
      try (EncryptedStore store = database.create()) {
        store.put("a", 1);
      }
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(WrongKeyException.class)
          .isThrownBy(() -> EncryptedStores.open(database.url, OTHER_KEY));

      assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void ofALaterLayoutIsRefused() {
      database.create().close();
      database.change("UPDATE vernam_schema SET version = 5");

      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(database::open)
          .withMessageContaining("layout");
    }

    @Test
    void whatIsNoH2FileIsRefusedAndStaysAsItIs() throws IOException {
      Files.writeString(folder.resolve("notes.mv.db"), "not a database");

      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(() -> EncryptedStores.open(folder.resolve("notes"), KEY));

      assertThat(folder.resolve("notes.mv.db")).hasContent("not a database");
      assertThat(files()).containsExactly("notes.mv.db");
    }

    @Test
    void thatFailsLeavesTheDatabaseClosed() {
      database.create().close();
      int before = database.sessions();

      assertThatExceptionOfType(WrongKeyException.class)
          .isThrownBy(() -> EncryptedStores.open(database.url, OTHER_KEY));

      assertThat(database.sessions()).isEqualTo(before);
    }

    @Test
    void twiceSeesTheSameStore() {
      try (EncryptedStore one = database.create();
          EncryptedStore two = database.open()) {
        one.put("a", 1);
        two.put("a", 2);

        assertThat(one.get("a", int.class)).contains(2);
      }
    }
  }

  @Nested
  class Keys {
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 63, 65, 128})
    void ofAnotherSizeAreRefusedBeforeAnythingIsMade(int size) throws IOException {
      SecretKey key = new SecretKeySpec(new byte[size], "Chunky2048");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> EncryptedStores.create(folder.resolve("notes"), key))
          .withMessage("a key is 64 bytes, not " + size);
      assertThat(files()).isEmpty();
    }

    @Test
    void thatDoNotShowTheirBytesAreRefused() {
      SecretKey hidden =
          new SecretKey() {
            private static final long serialVersionUID = 1;

            @Override
            public String getAlgorithm() {
              return "Hidden";
            }

            @Override
            public String getFormat() {
              return null;
            }

            @Override
            public byte[] getEncoded() {
              return null;
            }
          };

      assertThatIllegalArgumentException()
          .isThrownBy(() -> EncryptedStores.open(database.url, hidden));
    }

    @Test
    void areLeftAsTheyAre() {
      SecretKey key = StoreFixture.key(7);

      EncryptedStores.create(database.url, key).close();

      assertThat(key.getEncoded()).containsOnly(7);
    }
  }

  @Nested
  class Urls {
    @ParameterizedTest
    @ValueSource(
        strings = {
          ";INIT=RUNSCRIPT FROM 'x'", ";init=select 1", "; Init =select 1",
          ";DATABASE_EVENT_LISTENER='X'", ";JAVA_OBJECT_SERIALIZER='X'", ";AUTHREALM=X"
        })
    void thatRunCodeAreRefused(String setting) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EncryptedStores.create(database.url + setting, KEY));
    }

    @Test
    void withUserAndPasswordAreTaken() {
      String url = "jdbc:h2:file:" + folder.resolve("notes");
      EncryptedStores.create(url + ";USER=me;PASSWORD=pass", KEY).close();

      EncryptedStores.open(url + ";user=me;password=pass", KEY).close();
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(() -> EncryptedStores.open(url + ";USER=me;PASSWORD=other", KEY))
          .withMessageNotContaining("other")
          .returns("28000", StorageFailureException::sqlState);
    }

    @Test
    void doNotTurnTheWriteDelayOn() {
      database.create().close();

      EncryptedStores.open(database.url + ";WRITE_DELAY=500", KEY).close();

      assertThat(
              database.bytes(
                  "SELECT CAST(setting_value AS VARBINARY) FROM information_schema.settings"
                      + " WHERE setting_name = 'WRITE_DELAY'"))
          .asString()
          .isEqualTo("0");
    }

    @Test
    void ofUnknownDriversAreAStorageFailure() {
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(() -> EncryptedStores.open("jdbc:none:x;PASSWORD=secret", KEY))
          .withMessageNotContaining("secret")
          .withNoCause();
    }

    @Test
    void withASemicolonInAPathAreRefused() throws IOException {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EncryptedStores.create(folder.resolve("a;INIT=b"), KEY));
      assertThat(files()).isEmpty();
    }
  }

  @Nested
  class Close {
    @Test
    void twiceIsAsOnce() {
      EncryptedStore store = database.create();
      store.close();
      store.close();

      assertThatIllegalStateException().isThrownBy(store::tags).withMessage("the store is closed");
    }

    @Test
    void endsEveryUse() {
      EncryptedStore store = database.create();
      store.put("a", 1);
      store.close();

      assertThatIllegalStateException().isThrownBy(() -> store.put("a", 2));
      assertThatIllegalStateException().isThrownBy(() -> store.get("a", int.class));
      assertThatIllegalStateException().isThrownBy(() -> store.remove("a"));
      assertThatIllegalStateException().isThrownBy(() -> store.contains("a"));
      assertThatIllegalStateException().isThrownBy(() -> store.transaction(tx -> tx.tags()));
      assertThat(database.rowIds()).hasSize(1);
    }

    @Test
    @SuppressWarnings("try") // closing early is the point
    void withinATransactionIsRefused() {
      try (EncryptedStore store = database.create()) {
        assertThatIllegalStateException()
            .isThrownBy(
                () ->
                    store.transaction(
                        tx -> {
                          store.close();
                          return null;
                        }));
        assertThat(store.tags()).isEmpty();
      }
    }
  }
}
