package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncStoreTest {
  private final StoreFixture database = new StoreFixture();
  private final EncryptedStore opened = database.create();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final AsyncStore store = AsyncStore.of(opened, waiting::add);

  @AfterEach
  void closeDatabase() {
    opened.close();
    database.close();
  }

  private void runAll() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  private <R> R done(CompletionStage<R> stage) {
    runAll();
    assertThat(stage.toCompletableFuture()).isCompleted();
    return stage.toCompletableFuture().join();
  }

  /** Returns what a stage fails with, as the first who waits for it sees it. */
  private Throwable failure(CompletionStage<?> stage) {
    List<Throwable> seen = new ArrayList<>();
    stage.whenComplete((value, failure) -> seen.add(failure));
    runAll();
    return seen.get(0);
  }

  @Test
  void doesNothingBeforeTheExecutorDoes() {
    CompletionStage<Void> put = store.put("a", 1);

    assertThat(put.toCompletableFuture()).isNotDone();
    assertThat(opened.contains("a")).isFalse();
    runAll();
    assertThat(put.toCompletableFuture()).isCompleted();
    assertThat(opened.contains("a")).isTrue();
  }

  @Test
  void doesWhatTheStoreDoes() {
    Tag a = Tag.of("a");
    done(store.put("a", List.of(1)));
    done(store.putAll(Stream.of(Map.entry(Tag.of("b"), 2), Map.entry(Tag.of("c"), 3))));

    assertThat(done(store.tags())).containsExactly(a, Tag.of("b"), Tag.of("c"));
    assertThat(done(store.get("b", int.class))).contains(2);
    assertThat(done(store.get("a", new TypeReference<List<Integer>>() {}))).contains(List.of(1));
    assertThat(done(store.contains("a"))).isTrue();
    assertThat(done(store.remove("c"))).isTrue();
    List<Object> seen = new ArrayList<>();
    done(store.forEach(Object.class, (tag, value) -> seen.add(value)));
    assertThat(seen).containsExactly(List.of(1), 2);
    assertThat(done(store.rowId(a))).isEqualTo(opened.rowId(a));
    assertThat(done(store.version())).isEqualTo(opened.version());
    assertThat(done(store.verify()).isIntact()).isTrue();
    assertThat(done(store.call(EncryptedStore::tags))).hasSize(2);
    assertThat(store).hasToString("AsyncStore");
  }

  @Test
  void hasChildrenOfItsKind() {
    AsyncStore child = done(store.metatag("m"));
    done(child.put("x", 1));

    assertThat(done(store.metatags())).containsExactly(Tag.of("m"));
    assertThat(opened.metatag("m").get("x", int.class)).contains(1);
    done(child.close());
    assertThat(failure(child.tags())).isInstanceOf(IllegalStateException.class);
    assertThat(done(store.deleteMetatag("m"))).isTrue();
    assertThat(opened.metatags()).isEmpty();
  }

  @Test
  void runsATransactionOnTheExecutor() {
    Optional<Integer> read =
        done(
            store.transaction(
                tx -> {
                  tx.put("a", 1);
                  tx.put("b", 2);
                  return tx.get("a", int.class);
                }));

    assertThat(read).contains(1);
    assertThat(opened.tags()).hasSize(2);
  }

  @Test
  void failsWithTheVeryExceptionThatWasThrown() {
    IOException mine = new IOException("mine");
    AssertionError error = new AssertionError("mine too");

    assertThat(
            failure(
                store.transaction(
                    tx -> {
                      tx.put("a", 1);
                      throw mine;
                    })))
        .isSameAs(mine);
    assertThat(
            failure(
                store.call(
                    same -> {
                      throw error;
                    })))
        .isSameAs(error);
    assertThat(failure(store.put("a", new Object()))).isInstanceOf(UnwritableValueException.class);
    assertThat(opened.tags()).isEmpty();
  }

  @Test
  void failsIfTheExecutorRefuses() {
    RejectedExecutionException refusal = new RejectedExecutionException();
    AsyncStore refused =
        AsyncStore.of(
            opened,
            call -> {
              throw refusal;
            });

    assertThat(failure(refused.put("a", 1))).isSameAs(refusal);
    assertThat(failure(refused.close())).isSameAs(refusal);
  }

  @Test
  void closesAfterWhatWasStartedBefore() {
    CompletionStage<Void> put = store.put("a", 1);
    put.toCompletableFuture().cancel(false);
    CompletionStage<Void> unwritable = store.put("b", new Object());
    CompletionStage<Void> closed = store.close();
    assertThat(waiting).hasSize(2);
    waiting.remove().run();
    assertThat(waiting).hasSize(1);
    assertThat(failure(unwritable)).isInstanceOf(UnwritableValueException.class);
    done(closed);

    assertThat(failure(store.put("c", 1))).isInstanceOf(IllegalStateException.class);
    try (EncryptedStore again = database.open()) {
      assertThat(again.tags()).containsExactly(Tag.of("a"));
    }
  }

  @Test
  void deletesAfterWhatWasStartedBefore() {
    CompletionStage<Void> put = store.put("a", 1);
    CompletionStage<Void> deleted = store.delete();
    done(put);
    done(deleted);

    assertThat(database.rowIds()).isEmpty();
  }

  @Test
  void aCacheOverItIsClosedAndDeletedWithIt() {
    AsyncCachedStore cache = done(AsyncCachedStore.onDemand(store));
    cache.set("a", 1);
    assertThat(done(cache.call(CachedStore::tags))).containsExactly(Tag.of("a"));
    assertThat(done(cache.remove("a"))).isTrue();
    assertThat(done(cache.pop("a"))).isEmpty();
    cache.set("b", 1);
    done(cache.save("b"));
    assertThat(done(cache.deleteMetatag("unknown"))).isFalse();
    assertThat(cache).hasToString("AsyncCachedStore");
    done(cache.delete());

    assertThat(database.rowIds()).isEmpty();
    assertThat(failure(store.tags())).isInstanceOf(IllegalStateException.class);
  }
}
