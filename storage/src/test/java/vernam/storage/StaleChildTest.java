package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** An object for a child that was deleted and made anew, whose rows have other keys. */
@EveryEngine
class StaleChildTest {
  private final StoreFixture database;
  private final EncryptedStore store;
  private final EncryptedStore stale;
  private final EncryptedStore below;

  StaleChildTest(Engine engine) {
    database = new StoreFixture(engine);
    store = database.create();
    stale = store.metatag("m");
    below = stale.metatag("n");
  }

  @BeforeEach
  void makeItAnew() {
    stale.put("old", 1);
    store.deleteMetatag("m");
    EncryptedStore made = store.metatag("m");
    made.put("new", 2);
    made.metatag("n").put("below", 3);
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private static void assertIsGone(ThrowingCallable call) {
    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(call);
  }

  @Test
  void saysThatItIsGoneInsteadOfListingItsTags() {
    assertIsGone(stale::tags);
    assertIsGone(stale::metatags);
    assertIsGone(() -> stale.forEach(Object.class, (tag, value) -> {}));
    assertIsGone(() -> stale.put("old", 1));
  }

  @Test
  void saysSoWithinATransaction() {
    assertIsGone(() -> stale.transaction(StoreTransaction::tags));
    assertIsGone(() -> stale.transaction(StoreTransaction::metatags));
  }

  @Test
  void saysSoToACache() {
    assertIsGone(() -> CachedStore.preloaded(stale));
  }

  @Test
  void saysSoToAMirror() {
    try (StoreFixture other = new StoreFixture();
        EncryptedStore target = other.create()) {
      assertIsGone(() -> StoreMirror.of(stale).into(target));
    }
  }

  @Test
  void isGoneTogetherWithThoseBelow() {
    assertIsGone(() -> below.put("x", 1));
    assertThat(below.tags()).isEmpty();
  }

  @Test
  void leavesTheNewOneWhole() {
    assertThat(store.metatag("m").tags()).containsExactly(Tag.of("new"));
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void ofDamagedRowsThatAreNotStaleSaysThatTheyAreDamaged() {
    EncryptedStore made = store.metatag("m");
    database.change("UPDATE vernam_item SET changed_at = 0");

    assertThatExceptionOfType(DamagedRowException.class).isThrownBy(made::tags);
    assertThatExceptionOfType(DamagedRowException.class)
        .isThrownBy(() -> made.transaction(StoreTransaction::tags));
    assertThatExceptionOfType(DamagedRowException.class)
        .isThrownBy(() -> made.forEach(Object.class, (tag, value) -> {}));
  }
}
