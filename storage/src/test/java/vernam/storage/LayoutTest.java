package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** A store that was written by the first layout, before there were ledgers and children. */
@EveryEngine
class LayoutTest {
  private final StoreFixture database;
  private final String binary;

  LayoutTest(Engine engine) {
    binary = engine == Engine.POSTGRESQL ? "BYTEA" : "BLOB";
    database = new StoreFixture(engine);
    OldStore.load(database, engine, 1);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void isNotUpgradedUnasked() {
    List<List<String>> before = database.contents();

    assertThatExceptionOfType(LedgerException.class).isThrownBy(database::open);
    assertThatExceptionOfType(StoreExistsException.class).isThrownBy(database::create);

    assertThat(database.contents()).isEqualTo(before);
  }

  @Test
  void isNotUpgradedWithAnotherKey() {
    List<List<String>> before = database.contents();
    StoreOptions options = StoreOptions.standard().withRebuiltLedger();

    assertThatExceptionOfType(WrongKeyException.class)
        .isThrownBy(() -> EncryptedStores.open(database.url, StoreFixture.key(2), options));

    assertThat(database.contents()).isEqualTo(before);
  }

  @Test
  void isNotUpgradedIfItsRecordIsGoneOrDamaged() {
    StoreOptions options = StoreOptions.standard().withRebuiltLedger();
    List<String> tables = database.tables();
    database.change("UPDATE vernam_store SET store_id = 'another'");

    assertThatExceptionOfType(DamagedRowException.class)
        .isThrownBy(() -> EncryptedStores.open(database.url, StoreFixture.KEY, options));
    database.change("DELETE FROM vernam_store");
    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(() -> EncryptedStores.open(database.url, StoreFixture.KEY, options));

    assertThat(database.tables()).isEqualTo(tables);
  }

  @Test
  void opensWithARebuiltLedgerAndKeepsValuesAndOrder() {
    StoreOptions options = StoreOptions.standard().withRebuiltLedger();
    try (EncryptedStore store = EncryptedStores.open(database.url, StoreFixture.KEY, options)) {
      assertThat(store.tags()).containsExactly(Tag.of("city"), Tag.of(1), Tag.of(1.0), Tag.NULL);
      assertThat(store.get("city", String.class)).contains("Tallinn");
      assertThat(store.get(Tag.of(1), new TypeReference<List<Integer>>() {}))
          .contains(List.of(1, 2, 3));
      assertThat(store.get(Tag.of(1.0), new TypeReference<Map<String, Integer>>() {}))
          .contains(Map.of("a", 1));
      assertThat(store.contains(Tag.NULL)).isTrue();
      store.metatag("m").put("x", 1);
      assertThat(store.verify().isIntact()).isTrue();
    }
    try (EncryptedStore store = database.open()) {
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  @Test
  void hasOneTableOfRowsAfterwards() {
    opensWithARebuiltLedgerAndKeepsValuesAndOrder();

    assertThat(database.tables())
        .containsExactly("vernam_item", "vernam_profile", "vernam_schema", "vernam_store");
  }

  @Test
  void anUpgradeToTheSecondLayoutThatWasInterruptedGoesOn() {
    database.change("ALTER TABLE vernam_store ADD COLUMN ledger " + binary);
    database.change("CREATE TABLE vernam_entry AS SELECT store_id, row_id FROM vernam_row");

    hasOneTableOfRowsAfterwards();
  }
}
