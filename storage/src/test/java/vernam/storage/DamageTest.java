package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** A store with the tags a and b, altered in SQL in every way that a reader must notice. */
@EveryEngine
class DamageTest {
  private final StoreFixture database;
  private EncryptedStore store;
  private String rowOfA;
  private String rowOfB;

  DamageTest(Engine engine) {
    database = new StoreFixture(engine);
  }

  @BeforeEach
  void fill() {
    store = database.create();
    store.put("a", "Riga");
    store.put("b", "Tallinn");
    rowOfA = database.rowIds().get(0);
    rowOfB = database.rowIds().get(1);
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private void assertDamaged(String rowId, ThrowingCallable use) {
    List<List<String>> before = database.contents();

    assertThat(catchThrowableOfType(DamagedRowException.class, use))
        .isNotNull()
        .hasMessage("damaged row: " + rowId)
        .hasNoCause()
        .returns(rowId, DamagedRowException::rowId);

    assertThat(database.contents()).isEqualTo(before);
  }

  @Nested
  class Value {
    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 63, 64, 79, 80, 200, 335})
    void withAByteAlteredIsDamaged(int at) {
      byte[] value = value();
      value[at] ^= 1;
      set(value);

      assertDamaged(rowOfA, () -> store.get("a", String.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 79, 80, 335, 337, 592})
    void ofAnotherLengthIsDamaged(int length) {
      set(Arrays.copyOf(value(), length));

      assertDamaged(rowOfA, () -> store.get("a", String.class));
    }

    @Test
    void ofAnotherRowIsDamagedInBoth() {
      byte[] a = value();
      set(database.bytes("SELECT sealed_value FROM vernam_item WHERE row_id = ?", rowOfB));
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", a, rowOfB);

      assertDamaged(rowOfA, () -> store.get("a", String.class));
      assertDamaged(rowOfB, () -> store.get("b", String.class));
    }

    @Test
    void thatIsItsLabelIsDamaged() {
      database.change("UPDATE vernam_item SET sealed_value = sealed_label");

      assertDamaged(rowOfA, () -> store.get("a", String.class));
    }

    @Test
    void damagedIsFoundInATransactionToo() {
      set(new byte[336]);

      assertDamaged(rowOfA, () -> store.transaction(tx -> tx.get("a", String.class)));
    }

    @Test
    void damagedLeavesOtherRowsReadable() {
      set(new byte[0]);

      assertThat(store.get("b", String.class)).contains("Tallinn");
      assertThat(store.tags()).containsExactly(Tag.of("a"), Tag.of("b"));
    }

    @Test
    void damagedCanBeReplaced() {
      set(new byte[0]);

      store.put("a", "Vilnius");

      assertThat(store.get("a", String.class)).contains("Vilnius");
    }

    private byte[] value() {
      return database.bytes("SELECT sealed_value FROM vernam_item WHERE row_id = ?", rowOfA);
    }

    private void set(byte[] value) {
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", value, rowOfA);
    }
  }

  @Nested
  class Label {
    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 63, 64, 95, 96, 159})
    void withAByteAlteredIsDamaged(int at) {
      byte[] label = label(rowOfA);
      label[at] ^= 1;
      set(rowOfA, label);

      assertDamaged(rowOfA, store::tags);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 159, 161, 288})
    void ofAnotherLengthIsDamaged(int length) {
      set(rowOfA, Arrays.copyOf(label(rowOfA), length));

      assertDamaged(rowOfA, store::tags);
    }

    @Test
    void exchangedWithAnotherIsDamaged() {
      byte[] a = label(rowOfA);
      set(rowOfA, label(rowOfB));
      set(rowOfB, a);

      assertDamaged(rowOfA, store::tags);
    }

    @Test
    void damagedIsFoundInATransactionToo() {
      set(rowOfA, new byte[0]);

      assertDamaged(rowOfA, () -> store.transaction(StoreTransaction::tags));
    }

    @Test
    void damagedMakesTheWholeRowDamagedAndNoOther() {
      set(rowOfA, new byte[0]);

      assertDamaged(rowOfA, () -> store.get("a", String.class));
      assertThat(store.get("b", String.class)).contains("Tallinn");
    }

    private byte[] label(String rowId) {
      return database.bytes("SELECT sealed_label FROM vernam_item WHERE row_id = ?", rowId);
    }

    private void set(String rowId, byte[] label) {
      database.change("UPDATE vernam_item SET sealed_label = ? WHERE row_id = ?", label, rowId);
    }
  }

  @Nested
  class Row {
    @Test
    void atAnotherPositionIsDamaged() {
      database.change(
          "UPDATE vernam_item SET row_position = row_position + 5 WHERE row_id = ?", rowOfA);

      assertDamaged(rowOfA, store::tags);
    }

    @Test
    void thatHasChangedPositionsWithAnotherIsDamaged() {
      database.change("UPDATE vernam_item SET row_position = 3 - row_position");

      assertDamaged(rowOfB, store::tags);
    }

    @Test
    void thatHasChangedNamesWithAnotherIsDamagedInBoth() {
      database.change("UPDATE vernam_item SET row_id = 'x' WHERE row_id = ?", rowOfA);
      database.change("UPDATE vernam_item SET row_id = ? WHERE row_id = ?", rowOfA, rowOfB);
      database.change("UPDATE vernam_item SET row_id = ? WHERE row_id = ?", rowOfB, "x");

      assertDamaged(rowOfA, () -> store.get("a", String.class));
      assertDamaged(rowOfB, () -> store.get("b", String.class));
      assertDamaged(rowOfB, store::tags);
    }

    @Test
    void ofAnotherNameIsDamagedInTheList() {
      database.change("UPDATE vernam_item SET row_id = 'x' WHERE row_id = ?", rowOfA);

      assertDamaged("x", store::tags);
    }

    @Test
    void ofAnotherStoreIsDamaged() {
      try (StoreFixture other = new StoreFixture();
          EncryptedStore otherStore = other.create()) {
        otherStore.put("a", "Riga");
        otherStore.put("b", "Tallinn");
        String foreignValue = "SELECT sealed_value FROM vernam_item WHERE row_id = ?";
        String foreignLabel = "SELECT sealed_label FROM vernam_item WHERE row_id = ?";
        String foreignRow = other.rowIds().get(0);
        database.change(
            "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?",
            other.bytes(foreignValue, foreignRow),
            rowOfA);
        database.change(
            "UPDATE vernam_item SET sealed_label = ? WHERE row_id = ?",
            other.bytes(foreignLabel, foreignRow),
            rowOfA);
      }

      assertDamaged(rowOfA, () -> store.get("a", String.class));
      assertDamaged(rowOfA, store::tags);
    }
  }

  @Nested
  class Store {
    private static final int ROOT_SALT_SIZE = 336;

    @BeforeEach
    void closeStore() {
      store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 64, 80, ROOT_SALT_SIZE - 1})
    void withItsRootSaltAlteredIsDamaged(int at) {
      byte[] rootSalt = rootSalt();
      rootSalt[at] ^= 1;
      database.change("UPDATE vernam_store SET root_salt = ?", rootSalt);

      assertRecordDamaged();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, ROOT_SALT_SIZE - 1, ROOT_SALT_SIZE + 256})
    void withARootSaltOfAnotherLengthIsDamaged(int length) {
      database.change(
          "UPDATE vernam_store SET root_salt = ?", (Object) Arrays.copyOf(rootSalt(), length));

      assertRecordDamaged();
    }

    @Test
    void ofAnotherIdIsDamaged() {
      database.change("UPDATE vernam_store SET store_id = 'x'");

      assertRecordDamaged();
    }

    @Test
    void ofAnotherNameIsNotFound() {
      database.change("UPDATE vernam_store SET store_name = 'x'");
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(database::open);

      assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void withEverythingAlteredTakesTheKeyForAWrongOne() {
      database.change(
          "UPDATE vernam_store SET store_id = 'x', root_salt = ?", (Object) new byte[1]);
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(WrongKeyException.class).isThrownBy(database::open);

      assertThat(database.contents()).isEqualTo(before);
    }

    private byte[] rootSalt() {
      return database.bytes("SELECT root_salt FROM vernam_store");
    }

    private void assertRecordDamaged() {
      List<List<String>> before = database.contents();

      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(database::open);

      assertThat(database.contents()).isEqualTo(before);
    }
  }
}
