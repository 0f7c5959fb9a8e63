package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import vernam.spec.PasscryptCost;
import vernam.storage.Credentials;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.ProfileNotFoundException;
import vernam.storage.WrongCredentialsException;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.TestDatabase;

/** Section B of the checklist: profiles. */
@EveryEngine
class ProfileContractTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);

  private final TestDatabase database;

  ProfileContractTest(Engine engine) {
    database = new TestDatabase(engine);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private static Credentials credentials(String password) {
    return Credentials.of("u", password.toCharArray()).withCost(CHEAP);
  }

  private EncryptedStore create(Credentials credentials) {
    return EncryptedStores.createProfile(database.url, credentials);
  }

  private EncryptedStore open(Credentials credentials) {
    return EncryptedStores.openProfile(database.url, credentials);
  }

  @Test
  void row011_credentialsAreUsernamePasswordSaltAndMore() {
    Credentials credentials = credentials("p").withSalt("s".toCharArray()).withMore("srv", "mail");
    create(credentials).close();

    open(credentials).close();
    assertThatExceptionOfType(WrongCredentialsException.class)
        .isThrownBy(() -> open(credentials.withMore("mail", "srv")));
  }

  @Test
  void row012_credentialsOpenADatabase() {
    create(credentials("p")).close();

    try (EncryptedStore store = open(credentials("p"))) {
      store.put("x", 1);
      store.metatag("kid").put("y", 2);
      assertThat(store.get("x", int.class)).contains(1);
    }
  }

  @Test
  void row013_theSameCredentialsOpenTheSameProfileAgain() {
    try (EncryptedStore store = create(credentials("p"))) {
      store.put("x", 1);
    }

    try (EncryptedStore store = open(credentials("p"))) {
      assertThat(store.get("x", int.class)).contains(1);
    }
  }

  @Test
  void row014_otherCredentialsDoNot() {
    create(credentials("p")).close();

    assertThatExceptionOfType(WrongCredentialsException.class)
        .isThrownBy(() -> open(credentials("q")));
    assertThat(database.number("SELECT COUNT(*) FROM vernam_profile")).isEqualTo(1);
  }

  @Test
  void row015_theDerivationIsAsHardAsItIsTold() {
    assertThat(Credentials.DEFAULT_COST).isEqualTo(new PasscryptCost(32768, 3, 1024));
    create(credentials("p")).close();

    for (PasscryptCost other :
        new PasscryptCost[] {new PasscryptCost(512, 2, 256), new PasscryptCost(256, 3, 256)}) {
      assertThatExceptionOfType(WrongCredentialsException.class)
          .isThrownBy(() -> open(credentials("p").withCost(other)));
    }
  }

  @Test
  void row016_aRandomSaltIsCreatedByItselfAndNeededToOpen() {
    create(credentials("p")).close();

    assertThat(database.bytes("SELECT profile_salt FROM vernam_profile")).hasSize(32);
    database.change("DELETE FROM vernam_profile");
    assertThatExceptionOfType(ProfileNotFoundException.class)
        .isThrownBy(() -> open(credentials("p")));
  }

  @Test
  @Disabled("a remark")
  void row017_passwordsArePossibleButNotRecommended() {}
}
