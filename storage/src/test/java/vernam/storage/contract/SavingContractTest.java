package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.storage.EncryptedStore;
import vernam.storage.StoreNotFoundException;
import vernam.storage.Tag;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section E of the checklist: saving, deleting, loading. */
@EveryEngine
class SavingContractTest extends GuideStore {
  SavingContractTest(Engine engine) {
    super(engine);
  }

  private void createFilled(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.set("y", 2);
    db.metatag("kid").set("z", 3);
    db.save();
  }

  private void otherWrites(String tag, Object value) {
    try (EncryptedStore other = opened()) {
      other.put(tag, value);
    }
  }

  @ParameterizedTest
  @EnumSource
  void row050_anExplicitSaveWritesTheChangesAndOnlyThose(Way way) throws Exception {
    createFilled(way);
    List<List<String>> before =
        database.rows("SELECT row_id, changed_at FROM vernam_item ORDER BY row_position");
    db.set("y", 20);
    db.save();
    List<List<String>> after =
        database.rows("SELECT row_id, changed_at FROM vernam_item ORDER BY row_position");

    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1)).isNotEqualTo(before.get(1));
    assertThat(after.subList(2, 4)).isEqualTo(before.subList(2, 4));
    reopen(way);
    assertThat(db.get("y")).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource
  void row051_aContextWithoutChangesSavesToo(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.edit(same -> {});
    reopen(way);

    assertThat(db.get("x")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void row052_aStoreCanBeDeleted(Way way) throws Exception {
    createFilled(way);
    Db deleted = db;
    db.delete();
    db = null;

    assertThat(rows()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> deleted.query("x"));
    assertThatIllegalStateException().isThrownBy(() -> deleted.set("x", 1));
    assertThatIllegalStateException().isThrownBy(deleted::save);
    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(() -> way.preloaded(this::opened));
  }

  @ParameterizedTest
  @EnumSource
  void row053_withoutPreloadTagsAreKnownAndNoValuesAreRead(Way way) throws Exception {
    createFilled(way);
    reopenOnDemand(way);
    assertThat(db.tags()).containsExactly(Tag.of("x"), Tag.of("y"));
    assertThat(db.metatags()).containsExactly(Tag.of("kid"));
    otherWrites("x", 10);
    assertThat(db.query("x")).isEqualTo(10);

    reopen(way);
    otherWrites("x", 100);
    assertThat(db.query("x")).isEqualTo(10);
  }

  @Test
  void row054_synchronousWithoutPreloadABracketReadLoads() throws Exception {
    createFilled(Way.SYNC);
    reopenOnDemand(Way.SYNC);

    assertThat(db.get("x")).isEqualTo(1);
  }

  @Test
  void row055_asynchronousWithoutPreloadABracketReadGivesNothing() throws Exception {
    createFilled(Way.ASYNC);
    reopenOnDemand(Way.ASYNC);

    assertThat(db.get("x")).isNull();
    assertThat(db.contains("x")).isTrue();
  }

  @Test
  void row056_untilTheQueryMethodHasLoadedIt() throws Exception {
    createFilled(Way.ASYNC);
    reopenOnDemand(Way.ASYNC);

    assertThat(db.query("x")).isEqualTo(1);
    assertThat(db.get("x")).isEqualTo(1);
    assertThat(db.get("y")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void row057_withoutPreloadAChildIsNotReached(Way way) throws Exception {
    createFilled(way);
    reopenOnDemand(way);

    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> db.child("kid"));
  }

  @ParameterizedTest
  @EnumSource
  void row058_untilItIsOpenedByName(Way way) throws Exception {
    createFilled(way);
    reopenOnDemand(way);
    Db child = db.metatag("kid");

    assertThat(child.query("z")).isEqualTo(3);
    assertThat(db.child("kid").self()).isSameAs(child.self()).hasSameClassAs(db.self());
  }

  @ParameterizedTest
  @EnumSource
  void row059_savingWithoutPreloadKeepsWhatWasNotLoaded(Way way) throws Exception {
    createFilled(way);
    reopenOnDemand(way);
    db.edit(same -> same.set("x", 10));
    reopen(way);

    assertThat(db.namespace().values()).containsExactly(10, 2);
    assertThat(db.child("kid").get("z")).isEqualTo(3);
  }
}
