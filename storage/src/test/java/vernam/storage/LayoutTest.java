package vernam.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that was written by the first layout, before there were ledgers and children. */
class LayoutTest {
  private final StoreFixture database = new StoreFixture();

  @BeforeEach
  void load() throws IOException {
    try (InputStream script = LayoutTest.class.getResourceAsStream("layout-1.sql")) {
      byte[] statements = Objects.requireNonNull(script).readAllBytes();
      database.script(new String(statements, UTF_8));
    }
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
  void anUpgradeThatWasInterruptedGoesOn() {
    database.change("UPDATE vernam_schema SET version = 1");
    database.change(
        "CREATE TABLE vernam_entry (store_id VARCHAR(49) NOT NULL, row_id VARCHAR(49)"
            + " NOT NULL, row_kind INTEGER NOT NULL, row_position BIGINT NOT NULL, changed_at BIGINT"
            + " NOT NULL, sealed_label BLOB NOT NULL, value_tag BLOB NOT NULL, stamp BLOB NOT NULL,"
            + " PRIMARY KEY (store_id, row_id))");
    database.change(
        "INSERT INTO vernam_entry SELECT store_id, row_id, 0, row_position, 0,"
            + " sealed_label, sealed_label, sealed_label FROM vernam_row WHERE row_position = 2");

    opensWithARebuiltLedgerAndKeepsValuesAndOrder();
  }
}
