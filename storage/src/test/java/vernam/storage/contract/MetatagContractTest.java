package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.Tag;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section D of the checklist: metatags, which are child stores. */
@EveryEngine
class MetatagContractTest extends GuideStore {
  MetatagContractTest(Engine engine) {
    super(engine);
  }

  private void createWithKid(Way way) throws Exception {
    create(way);
    db.metatag("kid").set("x", new ArrayList<>(List.of(1)));
  }

  @ParameterizedTest
  @EnumSource
  void row036_aMetatagCreatesAChildAndReturnsIt(Way way) throws Exception {
    create(way);
    Db child = db.metatag("kid");
    child.set("x", 1);

    assertThat(child.get("x")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void row037_theChildIsReachedUnderAnyName(Way way) throws Exception {
    create(way);
    for (String name : List.of("kid", "save", "not an identifier", "")) {
      db.metatag(name).set("x", name);
    }

    assertThat(db.child("kid").get("x")).isEqualTo("kid");
    assertThat(db.child("save").get("x")).isEqualTo("save");
    assertThat(db.child("").get("x")).isEqualTo("");
  }

  @ParameterizedTest
  @EnumSource
  void row038_bothAreTheSameObjectAndSoAreTheirValues(Way way) throws Exception {
    createWithKid(way);
    Db child = db.metatag("kid");

    assertThat(db.child("kid").self()).isSameAs(child.self());
    assertThat(db.metatag("kid").self()).isSameAs(child.self());
    assertThat(db.child("kid").get("x")).isSameAs(child.get("x"));
    db.save();
    reopen(way);
    assertThat(db.metatag("kid").self()).isSameAs(db.child("kid").self());
  }

  @ParameterizedTest
  @EnumSource
  void row039_theChildIsAFullStoreOfTheSameClass(Way way) throws Exception {
    createWithKid(way);
    Db child = db.child("kid");

    assertThat(child.self()).hasSameClassAs(db.self());
    child.save();
    child.edit(same -> same.set("y", 2));
    assertThat(child.tags()).containsExactly(Tag.of("x"), Tag.of("y"));
    assertThat(child.namespace().get("y")).isEqualTo(2);
    assertThat(child.pop(Tag.of("y"))).isEqualTo(2);
    assertThat(rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void row040_childrenHaveTheirOwnTags(Way way) throws Exception {
    createWithKid(way);
    db.set("x", "mine");
    db.set("kid", "a tag");
    db.save();
    reopen(way);

    assertThat(db.get("x")).isEqualTo("mine");
    assertThat(db.get("kid")).isEqualTo("a tag");
    assertThat(db.child("kid").get("x")).isEqualTo(List.of(1));
  }

  @ParameterizedTest
  @EnumSource
  void row041_childrenHaveChildrenToAnyDepth(Way way) throws Exception {
    create(way);
    Db at = db;
    for (int depth = 0; depth < 5; depth++) {
      at = at.metatag("kid");
      at.set("depth", depth);
    }
    db.save();
    reopen(way);

    at = db;
    for (int depth = 0; depth < 5; depth++) {
      at = at.child("kid");
      assertThat(at.get("depth")).isEqualTo(depth);
    }
  }

  @Test
  void row042_childrenHaveDistinctKeys() {
    try (EncryptedStore store = EncryptedStores.create(database.url, KEY)) {
      EncryptedStore kid = store.metatag("kid");
      List<String> names =
          List.of(
              store.rowId(Tag.of("x")),
              kid.rowId(Tag.of("x")),
              store.metatag("other").rowId(Tag.of("x")),
              kid.metatag("kid").rowId(Tag.of("x")));

      assertThat(names).doesNotHaveDuplicates();
      store.deleteMetatag("kid");
      // the keys of a child made anew are not those of the one before
      assertThat(store.metatag("kid").rowId(Tag.of("x"))).isNotIn(names);
    }
  }

  @ParameterizedTest
  @EnumSource
  void row043_savingTheParentSavesTheChildren(Way way) throws Exception {
    createWithKid(way);
    db.child("kid").metatag("grandkid").set("y", 2);
    db.save();
    reopen(way);

    assertThat(db.child("kid").get("x")).isEqualTo(List.of(1));
    assertThat(db.child("kid").child("grandkid").get("y")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void row044_deletingTheParentDeletesTheChildrenLoadedOrNot(Way way) throws Exception {
    createWithKid(way);
    db.child("kid").metatag("grandkid").set("y", 2);
    db.save();
    reopenOnDemand(way);
    db.delete();
    db = null;

    assertThat(rows()).isZero();
    assertThat(database.number("SELECT COUNT(*) FROM vernam_item")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void row045_metatagsAreListedInTheOrderOfCreation(Way way) throws Exception {
    create(way);
    List.of("z", "kid", "a").forEach(db::metatag);
    assertThat(db.metatags()).containsExactly(Tag.of("z"), Tag.of("kid"), Tag.of("a"));
    db.save();
    reopen(way);

    assertThat(db.metatags()).containsExactly(Tag.of("z"), Tag.of("kid"), Tag.of("a"));
  }

  @ParameterizedTest
  @EnumSource
  void row046_aDeletedMetatagLeavesTheList(Way way) throws Exception {
    createWithKid(way);
    db.save();

    assertThat(db.deleteMetatag(Tag.of("kid"))).isTrue();
    assertThat(db.metatags()).isEmpty();
    assertThat(db.deleteMetatag(Tag.of("kid"))).isFalse();
    reopen(way);
    assertThat(db.metatags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row047_aDeletedChildIsNoLongerReached(Way way) throws Exception {
    createWithKid(way);
    Db child = db.child("kid");
    db.deleteMetatag(Tag.of("kid"));

    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> db.child("kid"));
    assertThatIllegalStateException().isThrownBy(() -> child.set("x", 2));
  }

  @ParameterizedTest
  @EnumSource
  void row048_theDataOfADeletedChildIsGone(Way way) throws Exception {
    createWithKid(way);
    db.child("kid").metatag("grandkid").set("y", 2);
    db.save();
    db.deleteMetatag(Tag.of("kid"));

    assertThat(rows()).isZero();
    assertThat(db.metatag("kid").tags()).isEmpty();
    assertThat(db.metatag("kid").metatags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row049_withPreloadChildrenAreOpenAfterReopening(Way way) throws Exception {
    createWithKid(way);
    db.save();
    reopen(way);

    assertThat(db.child("kid").get("x")).isEqualTo(List.of(1));
  }
}
