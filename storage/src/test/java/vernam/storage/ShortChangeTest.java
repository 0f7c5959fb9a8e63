package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.InterruptedDatabase;

/** A change of one row takes few statements, and is broken off by the loss of each without loss. */
@EveryEngine
class ShortChangeTest {
  /** The version, the row, version and ledger, the change of the row; and the commit. */
  private static final int STEPS = 5;

  private final StoreFixture database;

  ShortChangeTest(Engine engine) {
    database = new StoreFixture(engine);
    try (EncryptedStore store = database.create()) {
      store.put("a", 1);
      store.put("b", 2);
    }
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void storingANewValueTakesFiveSteps() {
    assertTakesFiveSteps(store -> store.put("c", 3));

    assertHolds(Tag.of("a"), Tag.of("b"), Tag.of("c"));
  }

  @Test
  void replacingAValueTakesFiveSteps() {
    assertTakesFiveSteps(store -> store.put("a", 3));

    assertHolds(Tag.of("a"), Tag.of("b"));
  }

  @Test
  void removingAValueTakesFiveSteps() {
    assertTakesFiveSteps(store -> store.remove("a"));

    assertHolds(Tag.of("b"));
  }

  private void assertTakesFiveSteps(Consumer<EncryptedStore> change) {
    InterruptedDatabase interrupted = new InterruptedDatabase(database.url);
    List<List<String>> before = database.contents();
    try (EncryptedStore store = EncryptedStores.open(interrupted.dataSource(), StoreFixture.KEY)) {
      for (int i = 0; i < STEPS; i++) {
        interrupted.interruptAfter(i);
        assertThatExceptionOfType(StorageFailureException.class)
            .isThrownBy(() -> change.accept(store));
        assertThat(database.contents()).isEqualTo(before);
      }
      interrupted.interruptAfter(STEPS);
      change.accept(store);
    }
  }

  private void assertHolds(Tag... tags) {
    try (EncryptedStore store = database.open()) {
      assertThat(store.tags()).containsExactly(tags);
      assertThat(store.verify().isIntact()).isTrue();
    }
  }
}
