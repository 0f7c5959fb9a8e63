package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CachedStoreTest {
  private final StoreFixture database = new StoreFixture();
  private CachedStore cache = CachedStore.preloaded(database.create());

  @AfterEach
  void closeDatabase() {
    cache.close();
    database.close();
  }

  private void reopen() {
    cache.close();
    cache = CachedStore.preloaded(database.open());
  }

  private void reopenOnDemand() {
    cache.close();
    cache = CachedStore.onDemand(database.open());
  }

  @SuppressWarnings("unchecked") // what is read as JSON's arrays are these
  private static List<Object> list(CachedStore store, String tag) {
    return (List<Object>) store.get(tag, List.class).orElseThrow();
  }

  private long version() {
    return database.number("SELECT version FROM vernam_store");
  }

  private List<List<String>> changedAt() {
    return database.rows("SELECT row_id, changed_at FROM vernam_item ORDER BY row_position");
  }

  private void damage(String rowId) {
    database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE row_id = ?", rowId);
  }

  /** Breaks the value of a tag, which is saved and not in memory afterwards. */
  private void damageTag(String tag) {
    cache.set(tag, "sound");
    cache.save();
    damage(cache.stored().rowId(Tag.of(tag)));
    reopen();
  }

  record City(String name) {}

  @Nested
  class Values {
    @Test
    void haveJavasOwnTypesAfterReading() {
      cache.set("int", 1);
      cache.set("long", 1L << 40);
      cache.set("big", BigInteger.TWO.pow(70));
      cache.set("real", 1.0);
      cache.set("truth", true);
      cache.set("nothing", null);
      cache.set("list", List.of("a"));
      cache.set("map", new City("Riga"));
      cache.save();
      reopen();

      assertThat(cache.get("int")).isEqualTo(1);
      assertThat(cache.get("long")).isEqualTo(1L << 40);
      assertThat(cache.get("big")).isEqualTo(BigInteger.TWO.pow(70));
      assertThat(cache.get("real")).isEqualTo(1.0);
      assertThat(cache.get("truth")).isEqualTo(true);
      assertThat(cache.get("nothing")).isNull();
      assertThat(cache.contains("nothing")).isTrue();
      assertThat(cache.get("list")).isExactlyInstanceOf(ArrayList.class).isEqualTo(List.of("a"));
      assertThat(cache.get("map"))
          .isExactlyInstanceOf(LinkedHashMap.class)
          .isEqualTo(Map.of("name", "Riga"));
    }

    @Test
    void areGivenAsTheTypeThatTheyAre() {
      cache.set("n", 1);

      assertThat(cache.get("n", int.class)).contains(1);
      assertThat(cache.get("unknown", int.class)).isEmpty();
      assertThatExceptionOfType(ValueTypeException.class)
          .isThrownBy(() -> cache.get("n", String.class))
          .withMessage("the value is a java.lang.Integer, not a java.lang.String");
    }

    @Test
    void withoutJsonFormAreRefusedAtOnce() {
      cache.set("a", 1);

      assertThatExceptionOfType(UnwritableValueException.class)
          .isThrownBy(() -> cache.set("a", new Object()));
      List<Object> self = new ArrayList<>();
      self.add(self);
      assertThatExceptionOfType(UnwritableValueException.class)
          .isThrownBy(() -> cache.set("b", self));

      assertThat(cache.get("a")).isEqualTo(1);
      assertThat(cache.contains("b")).isFalse();
    }

    @Test
    void thatBecomeUnwritableStopTheWholeSave() {
      List<Object> value = new ArrayList<>();
      cache.set("a", 1);
      cache.metatag("m").set("x", 1);
      cache.set("b", value);
      value.add(new Object());

      assertThatExceptionOfType(UnwritableValueException.class).isThrownBy(() -> cache.save());
      assertThat(database.rowIds()).isEmpty();
      value.clear();
      cache.save();
      reopen();

      assertThat(cache.tags()).containsExactly(Tag.of("a"), Tag.of("b"));
      assertThat(cache.child("m").get("x")).isEqualTo(1);
    }

    @Test
    void thatAreDamagedDoNotStopTheLoadingOfOthers() {
      cache.set("a", 1);
      damageTag("b");

      assertThat(cache.get("a")).isEqualTo(1);
      assertThat(cache.tags()).hasSize(2);
      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> cache.get("b"));
      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> cache.pop("b"));
      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> cache.namespace());
      cache.save();
      assertThat(cache.remove("b")).isTrue();
      assertThat(cache.contains("b")).isFalse();
      assertThat(database.rowIds()).hasSize(1);
    }

    @Test
    void thatAreDamagedCanBeSetAnew() {
      damageTag("b");
      cache.set("b", 2);
      cache.save();
      reopen();

      assertThat(cache.get("b")).isEqualTo(2);
    }

    @Test
    void thatAnotherHasRemovedAreNothing() {
      cache.set("a", 1);
      cache.save();
      reopenOnDemand();
      assertThat(cache.tags()).containsExactly(Tag.of("a"));
      try (EncryptedStore other = database.open()) {
        other.remove("a");
      }

      assertThat(cache.get("a")).isNull();
      assertThat(cache.contains("a")).isFalse();
    }
  }

  @Nested
  class Save {
    @Test
    void writesOnlyWhatDiffers() {
      cache.set("a", new ArrayList<>(List.of(1)));
      cache.set("b", List.of(2));
      cache.metatag("m").set("x", 1);
      cache.save();
      reopen();
      List<List<String>> before = changedAt();
      long version = version();

      cache.save();
      cache.set("b", List.of(2));
      cache.save();
      assertThat(version()).isEqualTo(version);

      list(cache, "a").add(2);
      cache.save();
      assertThat(changedAt()).hasSameSizeAs(before);
      assertThat(changedAt().stream().filter(before::contains)).hasSize(before.size() - 1);
      long once = version();
      cache.save();
      assertThat(version()).isEqualTo(once);
    }

    @Test
    void keepsTheOrderOfFirstAssignmentOverMoreThanAPage() {
      List<Tag> tags = new ArrayList<>();
      for (int i = 0; i < StoreTree.PAGE + 44; i++) {
        tags.add(Tag.of((i * 37) % 1000));
        cache.set(tags.get(i), i);
      }
      cache.save();
      reopen();

      assertThat(cache.tags()).isEqualTo(tags);
      for (int i = 0; i < tags.size(); i++) {
        assertThat(cache.get(tags.get(i))).isEqualTo(i);
      }
    }

    @Test
    void ofATagSavesThisOneOnlyAndItIsThereAfterReopening() {
      cache.set("a", 1);
      cache.set("b", 2);
      cache.save("b");
      reopen();

      assertThat(cache.tags()).containsExactly(Tag.of("b"));
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> cache.save("a"));
    }

    @Test
    void ofATagInANewGrandchildMakesTheChildren() {
      cache.set("a", 1);
      cache.metatag("m").set("x", 1);
      cache.metatag("m").metatag("n").set("y", 2);
      cache.metatag("m").metatag("n").set("z", 3);
      cache.metatag("m").metatag("n").save("y");
      reopen();

      assertThat(cache.tags()).isEmpty();
      assertThat(cache.child("m").tags()).isEmpty();
      assertThat(cache.child("m").child("n").tags()).containsExactly(Tag.of("y"));
    }

    @Test
    void ofTwoTheLaterWinsAndOtherTagsAreLeftAlone() {
      cache.set("a", 0);
      cache.set("b", 0);
      cache.save();
      try (CachedStore other = CachedStore.preloaded(database.open())) {
        cache.set("a", 1);
        cache.set("c", 1);
        cache.metatag("m").set("x", 1);
        other.set("a", 2);
        other.set("b", 2);
        other.metatag("m").set("y", 2);
        cache.save();
        other.save();
      }
      reopen();

      assertThat(cache.namespace().values()).containsExactly(2, 2, 1);
      assertThat(cache.child("m").tags()).containsExactly(Tag.of("x"), Tag.of("y"));
    }

    @Test
    void intoAChildThatAnotherHasDeletedIsRefusedAsAWhole() {
      cache.metatag("m").set("x", 1);
      cache.save();
      try (EncryptedStore other = database.open()) {
        other.deleteMetatag("m");
      }
      cache.set("a", 1);
      cache.child("m").set("x", 2);

      assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> cache.save());

      assertThat(database.rowIds()).isEmpty();
    }

    @Test
    void thatFailsKeepsEverythingForTheNext() {
      cache.set("a", 1);
      cache.metatag("m").set("x", 1);
      database.change("ALTER TABLE vernam_item RENAME TO hidden");
      assertThatExceptionOfType(StorageFailureException.class).isThrownBy(() -> cache.save());
      database.change("ALTER TABLE hidden RENAME TO vernam_item");

      cache.save();
      reopen();

      assertThat(cache.get("a")).isEqualTo(1);
      assertThat(cache.child("m").get("x")).isEqualTo(1);
    }
  }

  @Nested
  class Edit {
    @Test
    void savesWhenTheWorkReturns() {
      cache.edit(
          db -> {
            db.set("a", 1);
            db.metatag("m").set("x", 2);
          });
      reopen();

      assertThat(cache.get("a")).isEqualTo(1);
      assertThat(cache.child("m").get("x")).isEqualTo(2);
    }

    @Test
    void dropsEverythingUnsavedWhenTheWorkThrows() {
      cache.set("a", new ArrayList<>(List.of(1)));
      cache.set("gone", 1);
      CachedStore child = cache.metatag("m");
      child.set("x", 1);
      cache.metatag("deleted").set("x", 7);
      cache.save();
      List<CachedStore> made = new ArrayList<>();

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () ->
                  cache.edit(
                      db -> {
                        list(db, "a").add(2);
                        db.pop("gone");
                        db.set("new", 1);
                        child.set("x", 2);
                        made.add(db.metatag("new"));
                        db.deleteMetatag("deleted");
                        throw new IOException("mine");
                      }))
          .withMessage("mine");

      assertThat(cache.tags()).containsExactly(Tag.of("a"), Tag.of("gone"));
      assertThat(cache.get("a")).isEqualTo(List.of(1));
      assertThat(cache.metatags()).containsExactly(Tag.of("m"), Tag.of("deleted"));
      assertThat(cache.metatag("m")).isSameAs(child);
      assertThat(child.get("x")).isEqualTo(1);
      assertThat(cache.metatag("deleted").get("x")).isEqualTo(7);
      assertThatIllegalStateException().isThrownBy(() -> made.get(0).set("x", 1));
      long version = version();
      cache.save();
      assertThat(version()).isEqualTo(version);
    }

    @Test
    void removesWithTheSave() {
      cache.set("a", 1);
      cache.set("b", 1);
      cache.metatag("m").set("x", 1);
      cache.save();

      cache.edit(
          db -> {
            assertThat(db.pop("a")).isEqualTo(1);
            assertThat(db.contains("a")).isFalse();
            assertThat(db.deleteMetatag("m")).isTrue();
            assertThat(database.rowIds()).hasSize(4);
            db.set("a", 1);
            db.load();
            db.metatag("m").set("y", 2);
            db.load();
          });
      reopen();

      assertThat(cache.tags()).containsExactly(Tag.of("b"), Tag.of("a"));
      assertThat(cache.child("m").tags()).containsExactly(Tag.of("y"));
    }

    @Test
    void ofAChildSavesTheChild() {
      cache.set("a", 1);
      cache.metatag("m").edit(child -> child.set("x", 1));
      reopen();

      assertThat(cache.tags()).isEmpty();
      assertThat(cache.child("m").get("x")).isEqualTo(1);
    }

    @Test
    void doesNotContainAnother() {
      CachedStore child = cache.metatag("m");

      assertThatIllegalStateException()
          .isThrownBy(() -> cache.edit(db -> child.edit(m -> m.set("x", 1))));
      cache.save();
      CachedStore again = cache.metatag("m");
      assertThatIllegalStateException()
          .isThrownBy(() -> again.edit(m -> cache.edit(db -> db.set("a", 1))));
      assertThatIllegalStateException().isThrownBy(() -> cache.edit(db -> db.close()));

      cache.edit(db -> db.set("a", 1));
      assertThat(cache.get("a")).isEqualTo(1);
    }

    @Test
    void whoseSaveFailsKeepsEverythingInMemory() {
      cache.set("a", 1);
      cache.set("b", 1);
      cache.save();
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(
              () ->
                  cache.edit(
                      db -> {
                        db.set("a", 2);
                        db.pop("b");
                        database.change("ALTER TABLE vernam_item RENAME TO hidden");
                      }));
      database.change("ALTER TABLE hidden RENAME TO vernam_item");

      cache.save();
      reopen();

      assertThat(cache.tags()).containsExactly(Tag.of("a"));
      assertThat(cache.get("a")).isEqualTo(2);
    }
  }

  @Nested
  class OnDemand {
    @Test
    void readsNoValueBeforeItIsAskedFor() {
      cache.set("a", new ArrayList<>());
      cache.set("b", 1);
      cache.set("nothing", null);
      cache.save();
      reopenOnDemand();

      assertThat(cache.peek(Tag.of("a"))).isNull();
      assertThat(cache.tags()).hasSize(3);
      Object a = cache.get("a");
      assertThat(cache.get("nothing")).isNull();
      assertThat(a).isEqualTo(List.of());
      assertThat(cache.get("a")).isSameAs(a);
      assertThat(cache.peek(Tag.of("a"))).isSameAs(a);
      assertThat(cache.peek(Tag.of("b"))).isNull();
      long version = version();
      cache.save();
      assertThat(version()).isEqualTo(version);
    }

    @Test
    void keepsTheOrderIfATagIsSetBeforeTheOthersAreListed() {
      cache.set("a", 1);
      cache.set("b", 1);
      cache.save();
      reopenOnDemand();
      cache.set("c", 3);
      cache.set("b", 2);

      assertThat(cache.tags()).containsExactly(Tag.of("a"), Tag.of("b"), Tag.of("c"));
      cache.save();
      reopen();
      assertThat(cache.namespace().values()).containsExactly(1, 2, 3);
    }

    @Test
    void loadsLaterWhatOthersHaveAdded() {
      cache.set("a", 1);
      cache.metatag("m").set("mine", 1);
      try (EncryptedStore other = database.open()) {
        other.put("a", 2);
        other.put("b", 2);
        other.metatag("m").put("theirs", 2);
      }
      cache.load();

      assertThat(cache.tags()).containsExactly(Tag.of("a"), Tag.of("b"));
      assertThat(cache.namespace().values()).containsExactly(1, 2);
      assertThat(cache.child("m").tags()).containsExactly(Tag.of("theirs"), Tag.of("mine"));
      cache.save();
      reopen();
      assertThat(cache.child("m").namespace().values()).containsExactly(2, 1);
    }

    @Test
    void opensAChildByName() {
      cache.metatag("m").set("x", 1);
      cache.save();
      reopenOnDemand();

      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> cache.child("m"))
          .withMessage("there is no open child of this label");
      CachedStore child = cache.metatag("m");
      assertThat(child.get("x")).isEqualTo(1);
      assertThat(cache.child("m")).isSameAs(child);
    }
  }

  @Nested
  class ChildrenOfACache {
    @Test
    void areTheSameObjectsOnEveryCall() {
      CachedStore child = cache.metatag("m");
      child.set("x", 1);
      cache.save();

      assertThat(cache.metatag("m")).isSameAs(child);
      assertThat(cache.child("m")).isSameAs(child);
      assertThat(cache.metatags()).containsExactly(Tag.of("m"));
    }

    @Test
    void thatAreDeletedAreClosedAndAnewTheyAreEmpty() {
      CachedStore child = cache.metatag("m");
      child.set("x", 1);
      CachedStore grandchild = child.metatag("n");
      cache.save();

      assertThat(cache.deleteMetatag("m")).isTrue();
      assertThat(cache.deleteMetatag("m")).isFalse();

      assertThat(database.rowIds()).isEmpty();
      assertThatIllegalStateException().isThrownBy(() -> child.set("x", 1));
      assertThatIllegalStateException().isThrownBy(() -> grandchild.set("x", 1));
      assertThatIllegalStateException().isThrownBy(() -> child.save());
      assertThat(cache.metatag("m").tags()).isEmpty();
    }

    @Test
    void thatAreDamagedDoNotStopTheLoadingAndCanBeDeleted() {
      cache.metatag("m").set("x", 1);
      cache.set("a", 1);
      cache.save();
      damage(database.text("SELECT row_id FROM vernam_item WHERE row_kind = 1"));
      reopen();

      assertThat(cache.get("a")).isEqualTo(1);
      assertThat(cache.metatags()).containsExactly(Tag.of("m"));
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> cache.child("m"));
      assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> cache.metatag("m"));
      assertThat(cache.deleteMetatag("m")).isTrue();
      assertThat(cache.metatags()).isEmpty();
    }

    @Test
    void areNotClosedOrDeletedByThemselves() {
      CachedStore child = cache.metatag("m");

      assertThatIllegalStateException().isThrownBy(child::close);
      assertThatIllegalStateException().isThrownBy(child::delete);
    }
  }

  @Nested
  class Close {
    @Test
    void savesNothing() {
      cache.set("a", 1);
      reopen();

      assertThat(cache.tags()).isEmpty();
    }

    @Test
    void closesTheStoreAndAllChildren() {
      CachedStore child = cache.metatag("m");
      cache.save();
      EncryptedStore store = cache.stored();
      cache.close();
      cache.close();

      assertThatIllegalStateException().isThrownBy(() -> cache.get("a"));
      assertThatIllegalStateException().isThrownBy(() -> cache.set("a", 1));
      assertThatIllegalStateException().isThrownBy(() -> cache.load());
      assertThatIllegalStateException().isThrownBy(() -> child.tags());
      assertThatIllegalStateException().isThrownBy(store::tags);
    }
  }

  @Test
  void thatCannotBePreloadedClosesTheStore() {
    cache.set("a", 1);
    cache.save();
    cache.close();
    database.change("UPDATE vernam_item SET sealed_label = X'00'");
    int sessions = database.sessions();
    EncryptedStore store = database.open();

    assertThatExceptionOfType(DamagedRowException.class)
        .isThrownBy(() -> CachedStore.preloaded(store));

    assertThatIllegalStateException().isThrownBy(store::version);
    assertThat(database.sessions()).isEqualTo(sessions);
    cache = CachedStore.onDemand(database.open());
    assertThatExceptionOfType(DamagedRowException.class).isThrownBy(() -> cache.tags());
  }

  @Test
  void isPrintedByItsClass() {
    cache.set("secret", "secret");

    assertThat(Arrays.asList(cache, cache.namespace())).hasToString("[CachedStore, Namespace[1]]");
  }
}
