package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import vernam.storage.AsyncStore;
import vernam.storage.EncryptedStores;
import vernam.storage.Tag;
import vernam.storage.UnwritableValueException;
import vernam.storage.WrongKeyException;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section K of the checklist: asynchronous use, beside what the other sections do in both ways. */
@EveryEngine
class AsyncContractTest extends GuideStore {
  private static final int MANY = 40;

  AsyncContractTest(Engine engine) {
    super(engine);
  }

  @Test
  void row091_asynchronousSavingStoresEverything() throws Exception {
    create(Way.ASYNC);
    for (int i = 0; i < MANY; i++) {
      db.set("t" + i, i);
      db.metatag("kid" + i % 3).set("t" + i, i);
    }
    db.save();
    reopen(Way.ASYNC);

    assertThat(db.tags()).hasSize(MANY);
    for (int i = 0; i < MANY; i++) {
      assertThat(db.get("t" + i)).isEqualTo(i);
      assertThat(db.child("kid" + i % 3).get("t" + i)).isEqualTo(i);
    }
  }

  @Test
  void row091_changesThatAreNotWaitedForOneByOneAreAllStored() throws Exception {
    AsyncStore store =
        AsyncDb.await(
            AsyncStore.open(() -> EncryptedStores.create(database.url, KEY), Way.EXECUTOR));
    List<CompletionStage<Void>> puts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      puts.add(store.put("t" + i, i));
    }
    CompletionStage<Void> closed = store.close();
    puts.forEach(AsyncDb::await);
    AsyncDb.await(closed);

    db = Way.ASYNC.preloaded(this::opened);
    assertThat(db.tags()).hasSize(MANY);
  }

  @Test
  void row091_errorsAreThoseOfTheSynchronousClass() throws Exception {
    create(Way.ASYNC);

    assertThatExceptionOfType(UnwritableValueException.class)
        .isThrownBy(() -> db.set("x", new Object()));
    db.close();
    assertThatIllegalStateException().isThrownBy(() -> db.query("x"));
    assertThatExceptionOfType(WrongKeyException.class)
        .isThrownBy(() -> Way.ASYNC.preloaded(() -> EncryptedStores.open(database.url, OTHER_KEY)));
    db = null;
  }

  @Test
  void row092_openingIsAsynchronous() {
    List<Runnable> waiting = new ArrayList<>();
    CompletionStage<AsyncStore> opening =
        AsyncStore.open(() -> EncryptedStores.create(database.url, KEY), waiting::add);
    assertThat(opening.toCompletableFuture()).isNotDone();

    waiting.remove(0).run();

    AsyncStore store = AsyncDb.await(opening);
    CompletionStage<Void> closing = store.close();
    waiting.remove(0).run();
    AsyncDb.await(closing);
  }

  @Test
  void row093_anAsynchronousContextSaves() throws Exception {
    create(Way.ASYNC);
    db.edit(
        same -> {
          same.set("x", 1);
          same.metatag("kid").set("y", 2);
        });
    reopen(Way.ASYNC);

    assertThat(db.get("x")).isEqualTo(1);
    assertThat(db.child("kid").get("y")).isEqualTo(2);
  }

  @Test
  void row094_bracketAccessUsesMemoryOnly() throws Exception {
    create(Way.ASYNC);
    db.set("x", 1);

    assertThat(db.get("x")).isEqualTo(1);
    assertThat(rows()).isZero();
    db.save(Tag.of("x"));
    reopenOnDemand(Way.ASYNC);
    assertThat(db.get("x")).isNull();
  }
}
