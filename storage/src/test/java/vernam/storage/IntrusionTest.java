package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** What the store goes on to do after somebody has written into its database. */
@EveryEngine
class IntrusionTest {
  private static final int MORE_THAN_A_PAGE = StoreTree.PAGE + 10;

  private final Engine engine;
  private final StoreFixture database;
  private EncryptedStore store;

  IntrusionTest(Engine engine) {
    this.engine = engine;
    database = new StoreFixture(engine);
    store = database.create();
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private void reopenWithRebuiltLedger() {
    store.close();
    store =
        EncryptedStores.open(
            database.url, StoreFixture.KEY, StoreOptions.standard().withRebuiltLedger());
  }

  private void fill(EncryptedStore filled) {
    filled.putAll(IntStream.range(0, MORE_THAN_A_PAGE).mapToObj(i -> Map.entry(Tag.of(i), i)));
  }

  @Test
  void rowsOfOnePositionAreNotSkippedBetweenPages() {
    fill(store);
    database.change("UPDATE vernam_item SET row_position = -5");

    assertThatExceptionOfType(DamagedRowException.class)
        .isThrownBy(() -> store.forEach(int.class, (tag, value) -> {}));
    assertThat(store.verify().findings()).hasSize(MORE_THAN_A_PAGE);
  }

  @Test
  void allRowsOfAChildAreUncountedWhenItIsDeletedWhateverTheirPositions() {
    fill(store.metatag("m"));
    database.change("UPDATE vernam_item SET row_position = 7 WHERE row_kind = 0");

    reopenWithRebuiltLedger();
    assertThat(store.deleteMetatag("m")).isTrue();

    assertThat(store.verify().isIntact()).isTrue();
    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isZero();
  }

  @Test
  void aDamagedChildIsTakenOutOfTheLedgerWhenItIsDeleted() {
    store.metatag("m").put("x", 1);
    database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_kind = 1", new byte[336]);

    store.deleteMetatag("m");

    assertThat(store.verify().isIntact()).isTrue();
    assertThat(store.verify().rows()).isZero();
  }

  @Test
  void storingAnewKeepsNothingOfAnAlteredEntry() {
    store.put("a", 1);
    store.put("b", 2);
    database.change(
        "UPDATE vernam_item SET row_kind = 2, row_position = 0 WHERE row_id = ?",
        store.rowId(Tag.of("a")));

    store.put("a", 3);

    assertThat(store.tags()).containsExactly(Tag.of("b"), Tag.of("a"));
    assertThat(store.get("a", int.class)).contains(3);
    assertThat(store.verify().isIntact())
        .as("the ledger misses the entry that was altered")
        .isFalse();
    reopenWithRebuiltLedger();
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void aRebuiltLedgerDisownsTheRowsOfALostChild() {
    store.metatag("m").put("x", 1);
    database.change("DELETE FROM vernam_item WHERE row_kind = 1");
    reopenWithRebuiltLedger();

    assertThat(store.verify().findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.ADDED);
    store.metatag("m");
    store.deleteMetatag("m");

    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void aRebuiltLedgerIsLaterThanEveryRow() {
    store.put("a", 1);
    store.put("b", 2);
    long version = store.version();
    database.change("UPDATE vernam_store SET version = -3, ledger = NULL");
    database.change("UPDATE vernam_item SET changed_at = ?, stamp = value_tag", Long.MAX_VALUE);

    reopenWithRebuiltLedger();
    store.put("c", 3);

    assertThat(store.version()).isGreaterThan(version).isLessThan(version + 5);
    assertThat(store.tags()).containsExactly(Tag.of("a"), Tag.of("b"), Tag.of("c"));
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void aLedgerIsNotRebuiltAtAVersionThatLeavesNoRoom() {
    database.change("UPDATE vernam_store SET version = ?, ledger = NULL", Long.MAX_VALUE);

    assertThatExceptionOfType(LedgerException.class).isThrownBy(this::reopenWithRebuiltLedger);
  }

  @Test
  void aStoreWhoseRecordWasRemovedIsNotReplacedByANewOne() {
    store.put("a", 1);
    database.change("CREATE TABLE saved AS SELECT * FROM vernam_store");
    database.change("DELETE FROM vernam_store");

    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(database::open);
    assertThatExceptionOfType(StoreExistsException.class).isThrownBy(database::create);

    database.change("INSERT INTO vernam_store SELECT * FROM saved");
    assertThat(store.get("a", int.class)).contains(1);
  }

  @Test
  void twoRowsOfOneKeyAreNoRow() {
    store.put("a", 1);
    database.change("CREATE TABLE copy_item AS SELECT * FROM vernam_item");
    database.change("INSERT INTO copy_item SELECT * FROM vernam_item");
    database.change("DROP TABLE vernam_item");
    database.change("ALTER TABLE copy_item RENAME TO vernam_item");

    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> store.get("a", int.class));
    assertThatExceptionOfType(StorageFailureException.class).isThrownBy(() -> store.remove("a"));
    assertThat(store.verify().isIntact()).isFalse();
  }

  @Test
  void columnsWithoutContentsAreDamage() {
    store.put("a", 1);
    for (String column : List.of("stamp", "value_tag", "sealed_label", "sealed_value")) {
      database.change(
          engine == Engine.MARIADB
              ? "ALTER TABLE vernam_item MODIFY " + column + " LONGBLOB NULL"
              : "ALTER TABLE vernam_item ALTER COLUMN " + column + " DROP NOT NULL");
      database.change("UPDATE vernam_item SET " + column + " = NULL");

      assertThatExceptionOfType(DamagedRowException.class)
          .isThrownBy(() -> store.get("a", int.class));
      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(store::tags);
      assertThat(store.verify().isIntact()).isFalse();
    }
  }

  @Test
  void anOpenStoreNoticesThatTheDatabaseWasPutBack() {
    store.put("a", 1);
    for (String table : List.of("item", "store")) {
      database.change("CREATE TABLE saved_" + table + " AS SELECT * FROM vernam_" + table);
    }
    store.put("a", 2);
    for (String table : List.of("item", "store")) {
      database.change("DELETE FROM vernam_" + table);
      database.change("INSERT INTO vernam_" + table + " SELECT * FROM saved_" + table);
    }

    assertThatExceptionOfType(RolledBackException.class).isThrownBy(() -> store.put("b", 3));
    assertThatExceptionOfType(RolledBackException.class).isThrownBy(store::verify);
  }

  /** A writer that has not committed yet, and whose rows would be left over. */
  @Test
  void deletingTheStoreWaitsForAWriterAndTakesItsRowsToo() throws Exception {
    List<CompletableFuture<Void>> deleting = new ArrayList<>();
    EncryptedStore other = database.open();

    store.transaction(
        tx -> {
          tx.put("a", 1);
          // now that it is asked for, the row is stored
          assertThat(tx.contains("a")).isTrue();
          deleting.add(CompletableFuture.runAsync(other::delete));
          awaitAWaitingSession();
          tx.put("b", 2);
          return null;
        });
    deleting.get(0).get();

    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isZero();
    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> store.put("c", 3));
  }

  private void awaitAWaitingSession() {
    String waiting =
        switch (engine) {
          case H2, H2_FILE ->
              "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
          case POSTGRESQL -> "SELECT COUNT(*) FROM pg_locks WHERE NOT granted";
          case MARIADB ->
              "SELECT variable_value FROM information_schema.global_status"
                  + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
        };
    while (database.number(waiting) == 0) {
      Thread.onSpinWait();
    }
  }
}
