package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.provider.VernamProvider;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.StoreNotFoundException;
import vernam.storage.Tag;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.engine.TestDatabase;

/**
 * Section A of the checklist: keys and opening. Row 9, a default place, is a difference: a library
 * has none. Row 10 cannot be tested.
 */
@EveryEngine
class OpeningContractTest extends GuideStore {
  private final Engine engine;

  OpeningContractTest(Engine engine) {
    super(engine);
    this.engine = engine;
  }

  @Test
  void row001_aGeneratorGivesRandomKeysOf512Bits() throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("Chunky2048", new VernamProvider());
    SecretKey key = generator.generateKey();

    assertThat(key.getEncoded()).hasSize(64).isNotEqualTo(generator.generateKey().getEncoded());
    try (EncryptedStore store = EncryptedStores.create(database.url, key)) {
      assertThat(store.tags()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void row002_aKeyAloneOpens(Way way) throws Exception {
    create(way);
    reopen(way);

    assertThat(db.tags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row003_aStoreThatDoesNotExistIsCreatedAndNotByOpening(Way way) throws Exception {
    assertThatExceptionOfType(StoreNotFoundException.class)
        .isThrownBy(() -> way.preloaded(this::opened));

    create(way);

    assertThat(db.tags()).isEmpty();
    assertThat(db.metatags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row004_openingAgainGivesBackWhatWasSaved(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.save();
    reopen(way);

    assertThat(db.get("x")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void row005_bothWaysOpenTheSameStore(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.metatag("kid").set("y", 2);
    db.save();
    reopen(way == Way.SYNC ? Way.ASYNC : Way.SYNC);

    assertThat(db.get("x")).isEqualTo(1);
    assertThat(db.child("kid").get("y")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void row006_noTextOfAValueOrTagIsInTheDatabase(Way way) throws Exception {
    create(way);
    db.set("secret tag", Map.of("secret name", "secret value"));
    db.metatag("secret label").set("secret tag", "secret value");
    db.save();

    assertThat(database.contents().toString())
        .doesNotContain("secret")
        .doesNotContain(HexFormat.of().formatHex("secret".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void row007_theNameOfATagDependsOnTheKey() {
    try (TestDatabase other = new TestDatabase(engine);
        EncryptedStore one = EncryptedStores.create(database.url, KEY);
        EncryptedStore two = EncryptedStores.create(other.url, OTHER_KEY)) {
      assertThat(one.rowId(Tag.of("x"))).isNotEqualTo(two.rowId(Tag.of("x")));
      assertThat(one.rowId(Tag.of("x"))).isEqualTo(one.rowId(Tag.of("x")));
    }
  }

  @Test
  void row008_theCallerChoosesThePlace(@TempDir Path folder) {
    EncryptedStores.create(folder.resolve("one"), KEY).close();
    try (EncryptedStore two = EncryptedStores.create(folder.resolve("two"), KEY)) {
      two.put("x", 1);
    }

    assertThat(folder.resolve("one.mv.db")).isRegularFile();
    try (EncryptedStore one = EncryptedStores.open(folder.resolve("one"), KEY)) {
      assertThat(one.tags()).isEmpty();
    }
  }
}
