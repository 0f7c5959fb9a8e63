package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.spec.PasscryptCost;
import vernam.storage.core.Crypto;
import vernam.storage.core.ProfileTokens;
import vernam.storage.core.RootKeys;
import vernam.storage.core.StoreKey;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.InterruptedDatabase;
import vernam.storage.sql.Database;
import vernam.storage.sql.ProfileRow;

/** A store that was written by the third layout, which had entries and values in two tables. */
@EveryEngine
class ThirdLayoutTest {
  private static final Credentials ADA =
      Credentials.of("ada", "one".toCharArray()).withCost(new PasscryptCost(256, 2, 256));
  private static final StoreOptions REBUILT = StoreOptions.standard().withRebuiltLedger();
  private static final StoreKey KEY = storeKey();

  private final StoreFixture database;

  ThirdLayoutTest(Engine engine) {
    database = new StoreFixture(engine);
    OldStore.load(database, engine, 3);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  /** Opens the profile once: each time costs two password hashes. */
  private static StoreKey storeKey() {
    Crypto crypto = Crypto.standard();
    try (StoreFixture loaded = new StoreFixture();
        ProfileTokens tokens = ADA.tokens(crypto)) {
      OldStore.load(loaded, Engine.H2, 3);
      try (Database database = Database.of(loaded.url, false)) {
        ProfileRow profile =
            database
                .transaction(rows -> rows.profiles().find("default", tokens.saltFileName()))
                .orElseThrow();
        return StoreProfiles.open(crypto, tokens, profile);
      }
    }
  }

  private static EncryptedStore open(Supplier<Database> source, StoreOptions options) {
    StoreFactory factory = StoreFactory.standard();
    try (RootKeys keys = KEY.rootKeys(factory.crypto())) {
      return StoreFactory.connected(
          source, connected -> factory.open(connected, keys, options, (tree, main) -> {}));
    }
  }

  private EncryptedStore upgrade() {
    return open(() -> Database.of(database.url, false), REBUILT);
  }

  private EncryptedStore open() {
    return open(() -> Database.of(database.url, false), StoreOptions.standard());
  }

  private static void assertHasEverything(EncryptedStore store) {
    assertThat(store.tags()).containsExactly(Tag.of("city"), Tag.of(1), Tag.NULL);
    assertThat(store.get("city", String.class)).contains("Tallinn");
    assertThat(store.get(Tag.of(1), new TypeReference<List<Integer>>() {}))
        .contains(List.of(1, 2, 3));
    assertThat(store.contains(Tag.NULL)).isTrue();
    EncryptedStore child = store.metatag("m");
    assertThat(child.get("x", String.class)).contains("in m");
    assertThat(child.metatag("below").get("y", double.class)).contains(2.5);
    assertThat(store.profiles().ids()).hasSize(1);
    assertThat(store.verify().findings()).isEmpty();
    assertThat(store.verify().rows()).isEqualTo(8);
  }

  @Test
  void isNotUpgradedUnasked() {
    List<List<String>> before = database.contents();

    assertThatExceptionOfType(LedgerException.class).isThrownBy(this::open);
    assertThatExceptionOfType(StoreExistsException.class).isThrownBy(database::create);

    assertThat(database.contents()).isEqualTo(before);
  }

  @Test
  void isNotUpgradedWithAnotherKey() {
    List<List<String>> before = database.contents();

    assertThatExceptionOfType(WrongKeyException.class)
        .isThrownBy(() -> EncryptedStores.open(database.url, StoreFixture.KEY, REBUILT));

    assertThat(database.contents()).isEqualTo(before);
  }

  @Test
  void keepsEverythingAndHasOneTableOfRows() {
    EncryptedStores.openProfile(database.url, ADA, REBUILT).close();

    try (EncryptedStore store = open()) {
      assertHasEverything(store);
    }
    assertThat(database.tables())
        .containsExactly("vernam_item", "vernam_profile", "vernam_schema", "vernam_store");
  }

  @Test
  void keepsPlacesAndVersionsButSealsLabelsAnew() {
    String numbers = "SELECT row_id, row_kind, row_position, changed_at FROM ";
    List<List<String>> before = database.rows(numbers + "vernam_entry ORDER BY row_id");
    List<List<String>> values =
        database.rows("SELECT row_id, sealed_value FROM vernam_row ORDER BY row_id");
    List<List<String>> labels = database.rows("SELECT sealed_label FROM vernam_entry");

    upgrade().close();

    assertThat(database.rows(numbers + "vernam_item ORDER BY row_id")).isEqualTo(before);
    assertThat(database.rows("SELECT row_id, sealed_value FROM vernam_item ORDER BY row_id"))
        .isEqualTo(values);
    assertThat(database.rows("SELECT sealed_label FROM vernam_item"))
        .hasSameSizeAs(labels)
        .doesNotContainAnyElementsOf(labels);
  }

  @Test
  void canBeInterruptedAnywhereAndUpgradedAgain() {
    int steps = 0;
    while (isInterrupted(steps)) {
      steps++;
      // one that fails for another reason would do so for ever
      assertThat(steps).isLessThan(1_000);
      assertThatExceptionOfType(StoreException.class)
          .as("after %s steps", steps)
          .isThrownBy(database::create);
    }
    // the tables, the rows, the ledger, and what removes the old tables
    assertThat(steps).isGreaterThan(20);

    try (EncryptedStore store = open()) {
      assertHasEverything(store);
    }
    assertThat(database.tables()).doesNotContain("vernam_entry", "vernam_row");
  }

  private boolean isInterrupted(int steps) {
    InterruptedDatabase interrupted = new InterruptedDatabase(database.url);
    interrupted.interruptAfter(steps);
    try {
      open(() -> Database.of(interrupted.dataSource()), REBUILT).close();
      return false;
    } catch (StorageFailureException e) {
      return true;
    }
  }

  @Test
  void isNotTakenOverTwice() {
    for (String table : List.of("entry", "row")) {
      database.change("CREATE TABLE kept_%1$s AS SELECT * FROM vernam_%1$s".formatted(table));
    }
    try (EncryptedStore store = upgrade()) {
      store.put("city", "Narva");
      store.remove(Tag.of(1));
    }
    for (String table : List.of("entry", "row")) {
      database.change("ALTER TABLE kept_%1$s RENAME TO vernam_%1$s".formatted(table));
    }

    // as if the upgrade had been interrupted before it removed the old tables
    try (EncryptedStore store = upgrade()) {
      assertThat(store.tags()).containsExactly(Tag.of("city"), Tag.NULL);
      assertThat(store.get("city", String.class)).contains("Narva");
      assertThat(store.verify().isIntact()).isTrue();
    }
    assertThat(database.tables()).doesNotContain("vernam_entry", "vernam_row");
  }

  @Test
  void keepsAndNamesWhatIsDamaged() {
    List<String> rows =
        database
            .rows("SELECT row_id FROM vernam_entry WHERE row_kind = 0 ORDER BY row_position")
            .stream()
            .map(row -> row.get(0))
            .toList();
    String city = rows.get(0);
    String list = rows.get(1);
    String none = rows.get(2);
    String inChild = rows.get(3);
    database.change("UPDATE vernam_entry SET sealed_label = value_tag WHERE row_id = ?", city);
    database.change("DELETE FROM vernam_row WHERE row_id = ?", list);
    database.change("DELETE FROM vernam_entry WHERE row_id = ?", none);
    database.change(
        "UPDATE vernam_row SET sealed_value = ? WHERE row_id = ?", new byte[336], inChild);

    try (EncryptedStore store = upgrade()) {
      assertThat(store.verify().findings())
          .extracting(Finding::kind, Finding::rowId)
          .containsExactlyInAnyOrder(
              tuple(Finding.Kind.ALTERED, city),
              tuple(Finding.Kind.ALTERED, list),
              tuple(Finding.Kind.ALTERED, none),
              tuple(Finding.Kind.ALTERED, inChild));
      assertThat(store.metatag("m").metatag("below").get("y", double.class)).contains(2.5);
    }
    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isEqualTo(8);
  }

  @Test
  void keepsTheRowsOfALostChildAndNamesThem() {
    String child =
        database.text("SELECT row_id FROM vernam_entry WHERE row_kind = 1 AND row_position = 8");
    database.change("UPDATE vernam_row SET sealed_value = ? WHERE row_id = ?", new byte[9], child);

    try (EncryptedStore store = upgrade()) {
      assertThat(store.verify().findings())
          .extracting(Finding::kind)
          .containsExactly(
              Finding.Kind.ALTERED, Finding.Kind.ADDED, Finding.Kind.ADDED, Finding.Kind.ADDED);
      assertThat(store.get("city", String.class)).contains("Tallinn");
    }
    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isEqualTo(8);
  }

  @Test
  void whoseNumberWasLoweredIsLeftAlone() {
    upgrade().close();
    database.change("UPDATE vernam_schema SET version = 3");
    List<List<String>> before = database.contents();

    assertThat(catchThrowable(this::upgrade)).isInstanceOf(StorageFailureException.class);

    assertThat(database.contents()).isEqualTo(before);
  }
}
