package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vernam.storage.StoreUuids;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section J of the checklist: uuids. */
@EveryEngine
class UuidContractTest extends KeyedStore {
  private static final String ADDRESS = "x@y";

  UuidContractTest(Engine engine) {
    super(engine);
  }

  @Test
  void row085_aGeneratorHashesValuesToTextOfAChosenLength() {
    assertThat(store.keys().uuids("emails", 24).of(ADDRESS)).matches("[0-9a-f]{24}");
    assertThat(store.keys().uuids("emails", 64).of(ADDRESS)).hasSize(64);
    assertThat(store.keys().uuids("emails", 1).of(ADDRESS)).hasSize(1);
    assertThat(store.keys().uuids("emails").of(ADDRESS)).hasSize(16);
  }

  @Test
  void row086_theResultsServeAsTags() {
    StoreUuids uuids = store.keys().uuids("emails", 24);

    store.metatag("kid").put(uuids.of(ADDRESS), "account");

    assertThat(store.metatag("kid").get(uuids.of(ADDRESS), String.class)).contains("account");
  }

  @Test
  void row087_aSaltIsGeneratedIfNoneIsGiven() {
    String salt = store.keys().uuids("emails").salt();

    assertThat(salt).matches("[0-9a-f]{64}").isNotEqualTo(store.keys().uuids("emails").salt());
  }

  @Test
  void row088_endingTheGeneratorReturnsTheSalt() {
    StoreUuids uuids = store.keys().uuids("emails");

    store.put("salt", uuids.end());

    assertThat(store.get("salt", String.class)).contains(uuids.salt());
    assertThat(uuids.end()).isEqualTo(uuids.salt());
    assertThatIllegalStateException()
        .isThrownBy(() -> uuids.of(ADDRESS))
        .withMessage("the generator was ended");
  }

  @Test
  void row089_theSameSaltGivesTheSameUuidsLater() {
    StoreUuids uuids = store.keys().uuids("emails", 24);
    String uuid = uuids.of(ADDRESS);
    store.put("salt", uuids.end());
    reopen();

    String salt = store.get("salt", String.class).orElseThrow();

    assertThat(store.keys().uuids("emails", 24, salt).of(ADDRESS)).isEqualTo(uuid);
  }

  @Test
  void row090_categoriesAndStoresAreSeparate() {
    String salt = store.keys().newSalt();

    assertThat(
            List.of(
                store.keys().uuids("emails", 24, salt).of(ADDRESS),
                store.keys().uuids("names", 24, salt).of(ADDRESS),
                store.keys().uuids(null, 24, salt).of(ADDRESS),
                store.metatag("kid").keys().uuids("emails", 24, salt).of(ADDRESS)))
        .doesNotHaveDuplicates();
  }
}
