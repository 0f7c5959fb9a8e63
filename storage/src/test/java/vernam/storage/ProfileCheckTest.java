package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.spec.PasscryptCost;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** What a verification finds in the table of profiles. */
@EveryEngine
class ProfileCheckTest {
  private static final Credentials ADA = credentials("ada");
  private static final Credentials BOB = credentials("bob");

  private final StoreFixture database;
  private final EncryptedStore store;
  private final String ada;

  ProfileCheckTest(Engine engine) {
    database = new StoreFixture(engine);
    store = EncryptedStores.createProfile(database.url, ADA);
    ada = database.text("SELECT profile_id FROM vernam_profile");
    store.put("a", 1);
  }

  private static Credentials credentials(String username) {
    return Credentials.of(username, "one".toCharArray()).withCost(new PasscryptCost(256, 2, 256));
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private List<String> findings() {
    return store.verify().findings().stream().map(Finding::toString).toList();
  }

  private String addBob() {
    store.profiles().add(ADA, BOB);
    return database.text("SELECT profile_id FROM vernam_profile WHERE profile_id <> ?", ada);
  }

  private void alterSealedKey(String profileId, int at) {
    byte[] sealed =
        database.bytes("SELECT sealed_key FROM vernam_profile WHERE profile_id = ?", profileId);
    sealed[at]++;
    database.change(
        "UPDATE vernam_profile SET sealed_key = ? WHERE profile_id = ?", sealed, profileId);
  }

  @Test
  void isNothingIfAllIsWell() {
    addBob();

    assertThat(findings()).isEmpty();
  }

  @Test
  void aProfileThatWasRemovedIsMissing() {
    String bob = addBob();
    database.change("DELETE FROM vernam_profile WHERE profile_id = ?", bob);

    assertThat(findings()).containsExactly("MISSING PROFILE " + bob);
    assertThat(store.verify().findings().get(0))
        .returns(Finding.Kind.MISSING, Finding::kind)
        .returns(Finding.Subject.PROFILE, Finding::subject)
        .returns(List.of(), Finding::path)
        .returns(bob, Finding::rowId);
  }

  @Test
  void aProfileThatHasAnotherKeyIsAltered() {
    String bob = addBob();
    alterSealedKey(bob, 31);

    assertThat(findings()).containsExactly("ALTERED PROFILE " + bob);
    database.change("UPDATE vernam_profile SET sealed_key = ?", (Object) new byte[0]);
    assertThat(findings())
        .containsExactlyInAnyOrder("ALTERED PROFILE " + ada, "ALTERED PROFILE " + bob);
  }

  @Test
  void whetherAProfileOpensIsNotSeen() {
    alterSealedKey(ada, 32);
    database.change("UPDATE vernam_profile SET profile_salt = ?", (Object) new byte[32]);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aProfileWithoutARecordWasAdded() {
    String insert =
        "INSERT INTO vernam_profile (store_name, profile_id, profile_salt, sealed_key)"
            + " SELECT store_name, ?, profile_salt, sealed_key FROM vernam_profile"
            + " WHERE profile_id = ?";
    database.change(insert, "b", ada);
    database.change(insert, "a", ada);

    assertThat(findings()).containsExactly("ADDED PROFILE a", "ADDED PROFILE b");
  }

  @Test
  void aDamagedRecordSaysNothingOfItsProfile() {
    String record = database.text("SELECT row_id FROM vernam_item WHERE row_kind = 2");
    database.change(
        "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", new byte[9], record);

    assertThat(findings()).containsExactly("ALTERED RECORD " + record);

    database.change("UPDATE vernam_item SET stamp = ? WHERE row_id = ?", new byte[9], record);

    assertThat(findings()).containsExactly("ALTERED RECORD " + record);
  }

  @Test
  void otherRecordsAreOfNoProfile() {
    try (StoreFixture second = new StoreFixture();
        EncryptedStore source = second.create()) {
      source.put("b", 2);
      try {
        StoreMirror.of(source)
            .withProgress(
                (done, total) -> {
                  throw new IllegalStateException("mine");
                })
            .into(store);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("mine");
      }
    }

    assertThat(database.number("SELECT COUNT(*) FROM vernam_item WHERE row_kind = 2")).isEqualTo(2);
    assertThat(findings()).isEmpty();
  }
}
