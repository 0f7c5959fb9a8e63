package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.spec.PasscryptCost;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

@EveryEngine
class ProfileTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);
  private static final Credentials ADA = credentials("ada", "one");
  private static final Credentials NEXT = credentials("ada", "two");
  private static final Credentials BOB = credentials("bob", "three");

  private final StoreFixture database;

  ProfileTest(Engine engine) {
    database = new StoreFixture(engine);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private static Credentials credentials(String username, String password) {
    return Credentials.of(username, password.toCharArray()).withCost(CHEAP);
  }

  private EncryptedStore create() {
    return EncryptedStores.createProfile(database.url, ADA);
  }

  private EncryptedStore open(Credentials credentials) {
    return EncryptedStores.openProfile(database.url, credentials);
  }

  private void createAndClose() {
    try (EncryptedStore store = create()) {
      store.put("a", 1);
    }
  }

  private void assertOpens(Credentials credentials) {
    try (EncryptedStore store = open(credentials)) {
      assertThat(store.get("a", int.class)).contains(1);
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  private void assertDoesNotOpen(Credentials credentials) {
    List<List<String>> before = database.contents();
    assertThatExceptionOfType(WrongCredentialsException.class)
        .isThrownBy(() -> open(credentials))
        .withMessage("the store has no profile for these credentials")
        .withNoCause();
    assertThat(database.contents()).isEqualTo(before);
  }

  @Nested
  class Creating {
    @Test
    void makesAStoreThatTheCredentialsOpen() {
      createAndClose();

      assertOpens(ADA);
    }

    @Test
    void listsNothingOfTheProfileInTheStore() {
      try (EncryptedStore store = create()) {
        assertThat(store.tags()).isEmpty();
        assertThat(store.metatags()).isEmpty();
        assertThat(store.verify().isIntact()).isTrue();
      }
    }

    @Test
    void overAStoreIsRefusedAndChangesNothing() {
      createAndClose();
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(StoreExistsException.class)
          .isThrownBy(() -> EncryptedStores.createProfile(database.url, BOB));
      assertThatExceptionOfType(StoreExistsException.class).isThrownBy(database::create);

      assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void withTheSameCredentialsGivesAnotherKey() {
      createAndClose();
      try (StoreFixture second = new StoreFixture()) {
        EncryptedStores.createProfile(second.url, ADA).close();

        assertThat(second.text("SELECT store_id FROM vernam_store"))
            .isNotEqualTo(database.text("SELECT store_id FROM vernam_store"));
      }
    }
  }

  @Nested
  class Opening {
    @Test
    void withAnyOtherCredentialsTellsNothing() {
      createAndClose();

      assertDoesNotOpen(NEXT);
      assertDoesNotOpen(BOB);
      assertDoesNotOpen(credentials("", "one"));
      assertDoesNotOpen(ADA.withCost(new PasscryptCost(257, 2, 256)));
      assertDoesNotOpen(ADA.withSalt("x"));
    }

    @Test
    void withoutAStoreIsRefused() {
      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> open(ADA));
      createAndClose();
      database.change("DELETE FROM vernam_store");

      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> open(ADA));
    }

    @Test
    void ofAStoreThatHasAKeyIsRefused() {
      database.create().close();

      assertThatExceptionOfType(ProfileNotFoundException.class)
          .isThrownBy(() -> open(ADA))
          .withMessage("the store default has no profiles");
    }

    @Test
    void insistsOnTheVersion() {
      createAndClose();

      assertThatExceptionOfType(RolledBackException.class)
          .isThrownBy(
              () ->
                  EncryptedStores.openProfile(
                      database.url, ADA, StoreOptions.standard().withMinimumVersion(9)));
    }

    @Test
    void ofADamagedProfileNamesIt() {
      createAndClose();
      byte[] sealed = database.bytes("SELECT sealed_key FROM vernam_profile");
      sealed[100]++;
      database.change("UPDATE vernam_profile SET sealed_key = ?", (Object) sealed);
      String profileId = database.text("SELECT profile_id FROM vernam_profile");

      assertThatExceptionOfType(DamagedRowException.class)
          .isThrownBy(() -> open(ADA))
          .withMessageContaining(profileId);
      database.change("UPDATE vernam_profile SET profile_salt = ?", (Object) new byte[1]);
      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> open(ADA));
    }

    @Test
    void byAProfileOfAnotherStoreIsRefused() {
      createAndClose();
      String bob;
      try (StoreFixture second = new StoreFixture()) {
        EncryptedStores.createProfile(second.url, BOB).close();
        bob = second.text("SELECT profile_id FROM vernam_profile");
        insert(second);
      }

      assertDoesNotOpen(BOB);
      try (EncryptedStore store = open(ADA)) {
        assertThat(store.verify().findings())
            .extracting(Finding::toString)
            .containsExactly("ADDED PROFILE " + bob);
      }
    }

    private void insert(StoreFixture from) {
      database.change(
          "INSERT INTO vernam_profile (store_name, profile_id, profile_salt, sealed_key)"
              + " VALUES ('default', ?, ?, ?)",
          from.text("SELECT profile_id FROM vernam_profile"),
          from.bytes("SELECT profile_salt FROM vernam_profile"),
          from.bytes("SELECT sealed_key FROM vernam_profile"));
    }
  }

  @Nested
  class Changing {
    @Test
    void replacesThePasswordAndNoRow() {
      createAndClose();
      List<List<String>> before = database.rows("SELECT * FROM vernam_item");
      try (EncryptedStore store = open(ADA)) {
        store.profiles().change(ADA, NEXT);
        assertThat(store.get("a", int.class)).contains(1);
      }

      assertOpens(NEXT);
      assertDoesNotOpen(ADA);
      assertThat(database.number("SELECT COUNT(*) FROM vernam_profile")).isEqualTo(1);
      assertThat(database.rows("SELECT * FROM vernam_item"))
          .hasSize(2)
          .containsAnyElementsOf(before);
    }

    @Test
    void toTheSameCredentialsSealsAnew() {
      createAndClose();
      byte[] before = database.bytes("SELECT sealed_key FROM vernam_profile");
      try (EncryptedStore store = open(ADA)) {
        store.profiles().change(ADA, ADA);
      }

      assertOpens(ADA);
      assertThat(database.bytes("SELECT sealed_key FROM vernam_profile")).isNotEqualTo(before);
    }

    @Test
    void needsThePresentCredentials() {
      createAndClose();
      try (EncryptedStore store = open(ADA)) {
        assertThatExceptionOfType(WrongCredentialsException.class)
            .isThrownBy(() -> store.profiles().change(NEXT, BOB));
      }

      assertOpens(ADA);
      assertDoesNotOpen(BOB);
    }

    @Test
    void isNotUndoneByPuttingTheOldProfileBack() {
      createAndClose();
      String profileId = database.text("SELECT profile_id FROM vernam_profile");
      byte[] salt = database.bytes("SELECT profile_salt FROM vernam_profile");
      byte[] sealed = database.bytes("SELECT sealed_key FROM vernam_profile");
      try (EncryptedStore store = open(ADA)) {
        store.profiles().change(ADA, NEXT);
      }
      database.change(
          "INSERT INTO vernam_profile (store_name, profile_id, profile_salt, sealed_key)"
              + " VALUES ('default', ?, ?, ?)",
          profileId,
          salt,
          sealed);

      assertDoesNotOpen(ADA);
      try (EncryptedStore store = open(NEXT)) {
        assertThatExceptionOfType(WrongCredentialsException.class)
            .isThrownBy(() -> store.profiles().change(ADA, BOB));
        store.profiles().change(NEXT, ADA);
      }
      assertThat(database.bytes("SELECT sealed_key FROM vernam_profile")).isNotEqualTo(sealed);
      database.change("UPDATE vernam_profile SET profile_salt = ?, sealed_key = ?", salt, sealed);
      assertDoesNotOpen(ADA);
    }

    @Test
    void isUndoneWithItsRecordButVerificationSeesIt() {
      createAndClose();
      List<String> tables = List.of("vernam_profile", "vernam_item");
      tables.forEach(
          table -> database.change("CREATE TABLE old_" + table + " AS SELECT * FROM " + table));
      String profileRow = " WHERE row_id = (SELECT row_id FROM old_vernam_item WHERE row_kind = 2)";
      try (EncryptedStore store = open(ADA)) {
        store.profiles().change(ADA, NEXT);
      }
      database.change("INSERT INTO vernam_profile SELECT * FROM old_vernam_profile");
      database.change("INSERT INTO vernam_item SELECT * FROM old_vernam_item" + profileRow);

      try (EncryptedStore store = open(ADA)) {
        assertThat(store.verify().isIntact()).isFalse();
      }
    }

    @Test
    void withinATransactionIsRefused() {
      createAndClose();
      try (EncryptedStore store = open(ADA)) {
        assertThatIllegalStateException()
            .isThrownBy(
                () ->
                    store.transaction(
                        tx -> {
                          store.profiles().change(ADA, NEXT);
                          return null;
                        }));
      }

      assertOpens(ADA);
    }
  }

  @Nested
  class SeveralProfiles {
    @Test
    void openOneStore() {
      createAndClose();
      try (EncryptedStore store = open(ADA)) {
        store.profiles().add(ADA, BOB);
      }

      assertOpens(ADA);
      assertOpens(BOB);
    }

    @Test
    void areRemovedOneByOneButNotTheLast() {
      createAndClose();
      try (EncryptedStore store = open(ADA)) {
        store.profiles().add(ADA, BOB);
        store.profiles().add(ADA, BOB);
        assertThat(store.profiles().ids())
            .containsExactlyInAnyOrderElementsOf(
                database.rows("SELECT profile_id FROM vernam_profile").stream()
                    .map(row -> row.get(0))
                    .toList())
            .hasSize(2);
        store.profiles().remove(ADA);
        assertThatIllegalStateException()
            .isThrownBy(() -> store.profiles().remove(BOB))
            .withMessage("the last profile of a store stays");
        assertThatExceptionOfType(WrongCredentialsException.class)
            .isThrownBy(() -> store.profiles().remove(ADA));
      }

      assertOpens(BOB);
      assertDoesNotOpen(ADA);
    }

    @Test
    void goWithTheStore() {
      createAndClose();
      try (EncryptedStore store = open(ADA)) {
        store.profiles().add(ADA, BOB);
        store.delete();
      }

      assertThat(database.number("SELECT COUNT(*) FROM vernam_profile")).isZero();
      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> open(ADA));
    }

    @Test
    void areOfAMainStore() {
      try (EncryptedStore store = create()) {
        EncryptedStore child = store.metatag("m");
        assertThatIllegalStateException().isThrownBy(child::profiles);
      }
    }
  }

  @Test
  void endWithTheStore() {
    EncryptedStore store = create();
    StoreProfiles profiles = store.profiles();
    assertThat(profiles).hasToString("StoreProfiles");
    store.close();

    assertThatIllegalStateException().isThrownBy(() -> profiles.change(ADA, NEXT));
    assertThatIllegalStateException().isThrownBy(() -> profiles.add(ADA, NEXT));
    assertThatIllegalStateException().isThrownBy(() -> profiles.remove(ADA));
    assertThatIllegalStateException().isThrownBy(profiles::ids);
  }

  @Test
  void surviveARebuiltLedger() {
    createAndClose();
    database.change("UPDATE vernam_store SET ledger = NULL");
    StoreOptions options = StoreOptions.standard().withRebuiltLedger();

    try (EncryptedStore store = EncryptedStores.openProfile(database.url, ADA, options)) {
      assertThat(store.verify().isIntact()).isTrue();
    }
    assertOpens(ADA);
  }

  @Test
  void liveInFilesAndDataSourcesToo(@TempDir Path folder) {
    Path file = folder.resolve("notes");
    EncryptedStores.createProfile(file, ADA).close();
    EncryptedStores.openProfile(file, ADA).close();

    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + folder, "", "");
    try (EncryptedStore store = EncryptedStores.createProfile(pool, ADA)) {
      EncryptedStores.openProfile(pool, ADA).close();
      assertThat(store.tags()).isEmpty();
    }
    assertThat(pool.getActiveConnections()).isZero();
    pool.dispose();
  }
}
