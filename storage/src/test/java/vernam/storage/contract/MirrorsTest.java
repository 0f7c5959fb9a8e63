package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.StoreMirror;
import vernam.storage.StoreNotFoundException;
import vernam.storage.Tag;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.TestDatabase;

/** Section F of the checklist: mirrors. */
@EveryEngine
class MirrorsTest {
  private static final SecretKey OLD = key(1);
  private static final SecretKey NEW = key(2);

  private final TestDatabase oldPlace;
  private final TestDatabase newPlace;
  private final EncryptedStore old;
  private EncryptedStore mirror;

  MirrorsTest(Engine engine) {
    oldPlace = new TestDatabase(engine);
    newPlace = new TestDatabase(engine);
    old = EncryptedStores.create(oldPlace.url, OLD);
    mirror = EncryptedStores.create(newPlace.url, NEW);
  }

  private static SecretKey key(int filling) {
    byte[] bytes = new byte[EncryptedStores.KEY_SIZE];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  @BeforeEach
  void fill() {
    old.put("x", 1);
    old.put("l", List.of("a", "b"));
    old.metatag("kid").put("x", "in kid");
    old.metatag("kid").metatag("grandkid").put("y", 2);
  }

  @AfterEach
  void closeAll() {
    old.close();
    mirror.close();
    oldPlace.close();
    newPlace.close();
  }

  private void reopenMirror() {
    mirror.close();
    mirror = EncryptedStores.open(newPlace.url, NEW);
  }

  private void assertMirrored() {
    assertThat(mirror.get("x", int.class)).contains(1);
    assertThat(mirror.get("l", new TypeReference<List<String>>() {})).contains(List.of("a", "b"));
    assertThat(mirror.metatag("kid").get("x", String.class)).contains("in kid");
    assertThat(mirror.metatag("kid").metatag("grandkid").get("y", int.class)).contains(2);
  }

  @Test
  void row060_aNewStoreWithAnotherKeyTakesOverEverything() {
    mirror.put("mine", "stays");
    mirror.put("x", "goes");

    assertThat(StoreMirror.of(old).into(mirror).isComplete()).isTrue();

    assertMirrored();
    assertThat(mirror.tags()).containsExactly(Tag.of("mine"), Tag.of("x"), Tag.of("l"));
    assertThat(mirror.get("mine", String.class)).contains("stays");
  }

  @Test
  void row061_theValuesAreEqualAndNotShared() {
    StoreMirror.of(old).into(mirror);

    old.put("l", List.of());

    assertMirrored();
  }

  @Test
  void row062_childrenAreMirroredWhetherTheyWereOpenedOrNot() {
    try (EncryptedStore unread = EncryptedStores.open(oldPlace.url, OLD)) {
      StoreMirror.of(unread).into(mirror);
    }

    assertMirrored();
    assertThat(mirror.metatags()).containsExactly(Tag.of("kid"));
  }

  @Test
  void row063_aChangeOfKeyLosesNothing() {
    StoreMirror.of(old).into(mirror);
    old.delete();
    reopenMirror();

    assertMirrored();
    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(() -> EncryptedStores.open(oldPlace.url, OLD));
  }

  @Test
  void row064_aBackupIsIndependentAndHasOtherNames() {
    StoreMirror.of(old).into(mirror);
    mirror.put("x", "changed");
    mirror.metatag("kid").remove("x");
    reopenMirror();

    assertThat(old.get("x", int.class)).contains(1);
    assertThat(old.metatag("kid").get("x", String.class)).contains("in kid");
    assertThat(mirror.get("x", String.class)).contains("changed");
    assertThat(names(newPlace)).isNotEmpty().doesNotContainAnyElementsOf(names(oldPlace));
  }

  private static List<List<String>> names(TestDatabase place) {
    return place.rows("SELECT row_id FROM vernam_item");
  }
}
