package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetatagTest {
  private final StoreFixture database = new StoreFixture();
  private EncryptedStore store = database.create();

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private void reopen() {
    store.close();
    store = database.open();
  }

  @Test
  void childrenAreListedInTheOrderInWhichTheyWereMade() {
    store.metatag("z");
    store.metatag(Tag.of(7)).put("x", 1);
    store.metatag("a");
    store.metatag("z").put("again", 1);
    reopen();

    assertThat(store.metatags()).containsExactly(Tag.of("z"), Tag.of(7), Tag.of("a"));
    assertThat(store.tags()).isEmpty();
  }

  @Test
  void aChildHasTagsOfItsOwnToAnyDepth() {
    EncryptedStore at = store;
    for (int depth = 0; depth < 6; depth++) {
      at.put("depth", depth);
      at = at.metatag("below");
    }
    reopen();

    at = store;
    for (int depth = 0; depth < 6; depth++) {
      assertThat(at.get("depth", int.class)).contains(depth);
      at = at.metatag("below");
    }
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void aTagAndAMetatagOfOneLabelAreDifferentRows() {
    store.put("m", 1);
    store.metatag("m").put("m", 2);

    store.remove("m");

    assertThat(store.metatag("m").get("m", int.class)).contains(2);
  }

  @Test
  void deletingTakesAllBelowAway() {
    EncryptedStore child = store.metatag("m");
    child.put("x", 1);
    child.metatag("n").put("y", 2);
    store.put("a", 3);

    assertThat(store.deleteMetatag("m")).isTrue();
    assertThat(store.deleteMetatag("m")).isFalse();

    assertThat(store.metatags()).isEmpty();
    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isEqualTo(1);
    assertThat(store.verify().isIntact()).isTrue();
    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> child.put("x", 2));
    assertThat(store.metatag("m").tags()).isEmpty();
    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> child.put("x", 2));
  }

  @Test
  void aDamagedChildCanBeDeleted() {
    store.metatag("m").put("x", 1);
    database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE row_kind = 1");
    assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> store.metatag("m"));

    assertThat(store.deleteMetatag("m")).isTrue();

    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isZero();
  }

  @Test
  void aTransactionSpansChildren() {
    store.transaction(
        tx -> {
          tx.put("a", 1);
          tx.metatag("m").put("x", 2);
          tx.metatag("m").metatag("n").put("y", 3);
          assertThat(tx.metatag("m").get("x", int.class)).contains(2);
          assertThat(tx.metatags()).containsExactly(Tag.of("m"));
          return null;
        });
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.transaction(
                    tx -> {
                      tx.metatag("m").put("x", 9);
                      tx.deleteMetatag("m");
                      throw new IllegalStateException("mine");
                    }))
        .withMessage("mine");

    assertThat(store.metatag("m").get("x", int.class)).contains(2);
    assertThat(store.metatag("m").metatag("n").get("y", int.class)).contains(3);
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void closingAChildLeavesTheParentOpenAndNotTheReverse() {
    EncryptedStore child = store.metatag("m");
    EncryptedStore same = store.metatag("m");
    child.close();
    child.close();

    assertThatIllegalStateException().isThrownBy(() -> child.put("x", 1));
    same.put("x", 1);
    store.close();
    assertThatIllegalStateException().isThrownBy(() -> same.get("x", int.class));
  }

  @Test
  void deletingTheStoreLeavesNoRow() {
    store.put("a", 1);
    store.metatag("m").put("x", 1);

    store.delete();

    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isZero();
    assertThat(database.number("SELECT COUNT(*) FROM vernam_store")).isZero();
    assertThatIllegalStateException().isThrownBy(() -> store.put("a", 1));
    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(database::open);
  }
}
