package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.storage.DamagedRowException;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.StorageFailureException;
import vernam.storage.StoreNotFoundException;
import vernam.storage.Tag;
import vernam.storage.UnwritableValueException;
import vernam.storage.WrongKeyException;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.InterruptedDatabase;
import vernam.storage.engine.TestDatabase;

/** What no document promises, but is expected of a store: rows 101 to 105 of the checklist. */
@EveryEngine
class ExpectedContractTest extends GuideStore {
  private static final int MOST_STEPS = 200;

  private final Engine engine;

  ExpectedContractTest(Engine engine) {
    super(engine);
    this.engine = engine;
  }

  private String rowOf(String tag) {
    try (EncryptedStore store = opened()) {
      return store.rowId(Tag.of(tag));
    }
  }

  private byte[] value(String row) {
    return database.bytes("SELECT sealed_value FROM vernam_item WHERE row_id = ?", row);
  }

  private void replace(String row, byte[] value) {
    database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", value, row);
  }

  private void assertDetected(Way way) throws Exception {
    db = way.preloaded(this::opened);
    assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> db.query("x"));
    db.close();
  }

  @ParameterizedTest
  @EnumSource
  void row101_alteredTruncatedExtendedAndExchangedRowsAreDetected(Way way) throws Exception {
    create(way);
    db.set("x", "Riga");
    db.set("y", "Oslo");
    db.save();
    db.close();
    String row = rowOf("x");
    byte[] value = value(row);

    for (int part : new int[] {0, 32, 64, value.length - 1}) {
      byte[] altered = value.clone();
      altered[part] ^= 1;
      replace(row, altered);
      assertDetected(way);
    }
    replace(row, Arrays.copyOf(value, value.length - 256));
    assertDetected(way);
    replace(row, Arrays.copyOf(value, value.length + 256));
    assertDetected(way);
    replace(row, new byte[0]);
    assertDetected(way);
    replace(row, value(rowOf("y")));
    assertDetected(way);
    replace(row, value);
    db = way.preloaded(this::opened);
    assertThat(db.get("x")).isEqualTo("Riga");
  }

  @ParameterizedTest
  @EnumSource
  void row102_anInterruptedSaveLeavesTheOldOrTheNewState(Way way) throws Exception {
    create(way);
    fill("old");
    db.save();
    db.close();
    InterruptedDatabase interrupted = new InterruptedDatabase(database.url);
    int steps = 0;
    while (isInterrupted(way, interrupted, steps)) {
      db = way.preloaded(this::opened);
      assertFilled("old");
      db.close();
      steps++;
      assertThat(steps).isLessThan(MOST_STEPS);
    }

    assertThat(steps).isGreaterThan(4);
    db = way.preloaded(this::opened);
    assertFilled("new");
    try (EncryptedStore store = opened()) {
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  private void fill(String state) {
    db.set("x", state);
    db.set("only " + state, 1);
    db.metatag("kid").set("y", state);
  }

  private void assertFilled(String state) {
    assertThat(db.get("x")).isEqualTo(state);
    assertThat(db.contains("only new")).isEqualTo(state.equals("new"));
    assertThat(db.child("kid").get("y")).isEqualTo(state);
  }

  /** Returns whether saving the new state was cut off after so many steps. */
  private boolean isInterrupted(Way way, InterruptedDatabase interrupted, int steps)
      throws Exception {
    interrupted.interruptAfter(Integer.MAX_VALUE);
    db = way.preloaded(() -> EncryptedStores.open(interrupted.dataSource(), KEY));
    fill("new");
    interrupted.interruptAfter(steps);
    try {
      db.save();
      return false;
    } catch (StorageFailureException e) {
      return true;
    } finally {
      interrupted.interruptAfter(Integer.MAX_VALUE);
      db.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void row103_tagsOfDifferentTypesAreDifferent(Way way) throws Exception {
    List<Tag> tags = List.of(Tag.of(1), Tag.of(1.0), Tag.of(true), Tag.of("1"), Tag.of("True"));
    create(way);
    for (int i = 0; i < tags.size(); i++) {
      db.set(tags.get(i), i);
    }
    db.save();
    reopen(way);

    assertThat(db.tags()).isEqualTo(tags);
    assertThat(db.namespace().values()).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @EnumSource
  void row104_whatCannotBeStoredIsRefusedWhenItIsSet(Way way) throws Exception {
    create(way);
    List<Object> self = new ArrayList<>();
    self.add(self);
    db.set("x", 1);
    for (Object value : List.of(new Object(), Map.of("k", new Object()), self)) {
      assertThatExceptionOfType(UnwritableValueException.class)
          .isThrownBy(() -> db.set("x", value));
    }
    db.save();
    reopen(way);

    assertThat(db.get("x")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void row105_aWrongKeyIsToldFromANewDatabase(Way way) throws Exception {
    create(way);

    assertThatExceptionOfType(WrongKeyException.class)
        .isThrownBy(() -> way.preloaded(() -> EncryptedStores.open(database.url, OTHER_KEY)));
    try (TestDatabase empty = new TestDatabase(engine)) {
      assertThatExceptionOfType(StoreNotFoundException.class)
          .isThrownBy(() -> way.preloaded(() -> EncryptedStores.open(empty.url, KEY)));
    }
  }
}
