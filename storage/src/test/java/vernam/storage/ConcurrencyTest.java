package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

@EveryEngine
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 25;

  private final StoreFixture database;
  private final EncryptedStore store;

  ConcurrencyTest(Engine engine) {
    database = new StoreFixture(engine);
    store = database.create();
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private interface Task {
    void run(int thread) throws Exception;
  }

  /** Runs a task in all threads at once, and throws what one of them throws. */
  private static void inThreads(Task task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        calls.add(
            () -> {
              task.run(thread);
              return null;
            });
      }
      for (Future<Void> call : threads.invokeAll(calls)) {
        call.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void increment(EncryptedStore store, String tag) {
    store.transaction(
        tx -> {
          tx.put(tag, tx.get(tag, int.class).orElse(0) + 1);
          return null;
        });
  }

  @Test
  void incrementsByManyThreadsAreAllCounted() throws Exception {
    inThreads(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            increment(store, "n");
          }
        });

    assertThat(store.get("n", int.class)).contains(THREADS * ROUNDS);
  }

  @Test
  void incrementsThroughTwoStoreObjectsAreAllCounted() throws Exception {
    try (EncryptedStore other = database.open()) {
      inThreads(
          thread -> {
            for (int i = 0; i < ROUNDS; i++) {
              increment(thread % 2 == 0 ? store : other, "n");
            }
          });
    }

    assertThat(store.get("n", int.class)).contains(THREADS * ROUNDS);
  }

  @Test
  void incrementsThroughAStoreObjectForEachThreadAreAllCounted() throws Exception {
    inThreads(
        thread -> {
          try (EncryptedStore own = database.open()) {
            for (int i = 0; i < ROUNDS; i++) {
              increment(own, "n");
            }
          }
        });

    assertThat(store.get("n", int.class)).contains(THREADS * ROUNDS);
  }

  @Test
  void putsByManyThreadsAreAllThereAndListedOnce() throws Exception {
    Set<Tag> expected = new HashSet<>();
    for (int thread = 0; thread < THREADS; thread++) {
      for (int i = 0; i < ROUNDS; i++) {
        expected.add(Tag.of(thread * 1000L + i));
      }
    }

    inThreads(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            store.put(Tag.of(thread * 1000L + i), thread + i);
            store.put("shared", thread);
          }
        });

    assertThat(store.remove("shared")).isTrue();
    assertThat(store.tags()).hasSize(expected.size()).containsAll(expected);
    for (Tag tag : expected) {
      assertThat(store.contains(tag)).isTrue();
    }
  }

  @Test
  void tagsOfOneThreadKeepTheirOrder() throws Exception {
    inThreads(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            store.put(Tag.of(thread * 1000L + i), i);
          }
        });

    for (int thread = 0; thread < THREADS; thread++) {
      long from = thread * 1000L;
      List<Long> own =
          store.tags().stream()
              .map(tag -> ((Number) tag.value()).longValue())
              .filter(value -> value >= from && value < from + 1000)
              .toList();
      assertThat(own).isSorted();
    }
  }

  @Test
  void closingWaitsForTheCallsThatAreRunning() throws Exception {
    List<Integer> acknowledged = new ArrayList<>();
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; ; i++) {
                  store.put(Tag.of(i), i);
                  acknowledged.add(i);
                }
              } catch (IllegalStateException closed) {
                // the end that is wanted
              }
            });
    writer.start();
    while (database.rowIds().size() < 20) {
      Thread.onSpinWait();
    }
    store.close();
    writer.join();

    try (EncryptedStore reopened = database.open()) {
      assertThat(reopened.tags()).hasSize(acknowledged.size());
      for (int i : acknowledged) {
        assertThat(reopened.get(Tag.of(i), int.class)).contains(i);
      }
    }
  }
}
