package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One store that three nodes hold, written to through all of them, while one node dies. */
@org.junit.jupiter.api.Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GaleraClusterTest {
  private static final int NODES = 3;
  private static final int VICTIM = 2;
  private static final int BEFORE_THE_KILL = 60;
  private static final int AFTER_THE_KILL = 60;
  private static final String COUNTER = "n";

  private static GaleraCluster cluster;

  /** What each writer was told is stored. */
  private static final Map<String, Integer> ACKNOWLEDGED = new ConcurrentHashMap<>();

  private static final AtomicInteger COUNTED = new AtomicInteger();

  /** Increments of which the writer never learned whether they were committed. */
  private static final AtomicInteger UNKNOWN = new AtomicInteger();

  @BeforeAll
  static void start() {
    cluster = new GaleraCluster();
    EncryptedStores.create(cluster.urls().get(0), StoreFixture.KEY).close();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static EncryptedStore open(int node) {
    return EncryptedStores.open(cluster.urls().get(node), StoreFixture.KEY);
  }

  /** Writes one value of its own, and counts up what all nodes count up. */
  private static void write(EncryptedStore store, int node, int step) {
    String tag = node + "-" + step;
    store.put(tag, step);
    ACKNOWLEDGED.put(tag, step);
    UNKNOWN.incrementAndGet();
    store.transaction(
        tx -> {
          tx.put(COUNTER, tx.get(COUNTER, int.class).orElse(0) + 1);
          return null;
        });
    UNKNOWN.decrementAndGet();
    COUNTED.incrementAndGet();
  }

  private static void assertHoldsAll(int node) {
    try (EncryptedStore store = open(node)) {
      ACKNOWLEDGED.forEach(
          (tag, value) ->
              assertThat(store.get(tag, int.class)).as("%s on node %d", tag, node).contains(value));
      assertThat(store.get(COUNTER, int.class).orElseThrow())
          .isBetween(COUNTED.get(), COUNTED.get() + UNKNOWN.get());
    }
  }

  private static void finish(List<Future<Void>> calls) throws Exception {
    for (Future<Void> call : calls) {
      call.get();
    }
  }

  @Test
  @Order(1)
  void writersOnAllNodesLoseNoIncrement() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(NODES);
    try {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        int node = i;
        writers.add(
            () -> {
              try (EncryptedStore store = open(node)) {
                for (int step = 0; step < BEFORE_THE_KILL; step++) {
                  write(store, node, step);
                }
              }
              return null;
            });
      }
      finish(threads.invokeAll(writers));
    } finally {
      threads.shutdown();
    }

    for (int node = 0; node < NODES; node++) {
      try (EncryptedStore store = open(node)) {
        assertThat(store.get(COUNTER, int.class)).contains(NODES * BEFORE_THE_KILL);
        assertThat(store.tags()).hasSize(NODES * BEFORE_THE_KILL + 1);
      }
      assertHoldsAll(node);
    }
  }

  @Test
  @Order(2)
  void aNodeThatIsKilledTakesNothingAcknowledgedAlong() throws Exception {
    AtomicInteger writtenOnVictim = new AtomicInteger();
    AtomicBoolean killed = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(NODES);
    try {
      List<Future<Void>> writers = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        int node = i;
        writers.add(
            threads.submit(
                () -> {
                  if (node == VICTIM) {
                    writeUntilItFails(writtenOnVictim);
                  } else {
                    writeUntilLongAfter(node, killed);
                  }
                  return null;
                }));
      }
      while (writtenOnVictim.get() < 10 && !writers.get(VICTIM).isDone()) {
        Thread.onSpinWait();
      }
      cluster.kill(VICTIM);
      killed.set(true);
      finish(writers);
    } finally {
      threads.shutdown();
    }

    assertThat(writtenOnVictim.get()).isGreaterThanOrEqualTo(10);
    assertHoldsAll(0);
    assertHoldsAll(1);
  }

  private static void writeUntilItFails(AtomicInteger written) {
    try (EncryptedStore store = open(VICTIM)) {
      for (int step = 1000; ; step++) {
        write(store, VICTIM, step);
        written.incrementAndGet();
      }
    } catch (StorageFailureException e) {
      assertThat(e.sqlState()).as("what a broken connection says").startsWith("08");
    }
  }

  private static void writeUntilLongAfter(int node, AtomicBoolean killed) {
    try (EncryptedStore store = open(node)) {
      int left = AFTER_THE_KILL;
      for (int step = 1000; left > 0; step++) {
        write(store, node, step);
        if (killed.get()) {
          left--;
        }
      }
    }
  }

  @Test
  @Order(3)
  void theNodeThatComesBackHasAll() {
    cluster.rejoin(VICTIM);

    assertHoldsAll(VICTIM);
    try (EncryptedStore store = open(VICTIM)) {
      store.put("back", 1);
    }
    try (EncryptedStore store = open(0)) {
      assertThat(store.get("back", int.class)).contains(1);
    }
    System.out.printf(
        "galera: %d values and %d increments acknowledged, %d increments unknown%n",
        ACKNOWLEDGED.size(), COUNTED.get(), UNKNOWN.get());
  }
}
