package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;

/** Two processes of many threads on one PostgreSQL; {@code -Dvernam.operations} says how much. */
class ProcessesTest {
  private static final int OPERATIONS = Integer.getInteger("vernam.operations", 800);
  private static final int PROCESSES = 2;
  private static final int THREADS = 8;
  private static final int ACCOUNTS = 5;
  private static final String CHILD = "child";

  /** One process: reads and changes what all change, and keeps what is its own in its own tags. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws Exception {
      int operations = Integer.parseInt(arguments[2]);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try (EncryptedStore store = EncryptedStores.open(arguments[0], StoreFixture.KEY)) {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          String name = arguments[1] + "." + i;
          calls.add(() -> new Hand(store, name).work(operations));
        }
        for (Future<Integer> call : threads.invokeAll(calls)) {
          System.out.println(call.get());
        }
      } finally {
        threads.shutdown();
      }
    }
  }

  /** One of the threads. */
  private static final class Hand {
    private final EncryptedStore store;
    private final EncryptedStore child;
    private final String name;
    private final Random random;
    private int counted;

    Hand(EncryptedStore store, String name) {
      this.store = store;
      this.child = store.metatag(CHILD);
      this.name = name;
      this.random = new Random(name.hashCode());
    }

    /** Returns how often it has counted up what all count up. */
    int work(int operations) {
      for (int step = 0; step < operations; step++) {
        operate(step);
      }
      store.put(name, operations);
      return counted;
    }

    private void operate(int step) {
      switch (random.nextInt(6)) {
        case 0 -> {
          store.put(name, step);
          assertThat(store.get(name, int.class)).contains(step);
        }
        case 1 -> {
          store.remove(name);
          assertThat(store.contains(name)).isFalse();
        }
        case 2 -> transfer("account " + random.nextInt(ACCOUNTS), random.nextInt(9));
        case 3 -> {
          child.put(name, step);
          assertThat(child.get(name, int.class)).contains(step);
        }
        case 4 -> count();
        default -> assertThat(sum(store)).isZero();
      }
    }

    private void transfer(String from, int amount) {
      String to = "account " + random.nextInt(ACCOUNTS);
      store.transaction(
          tx -> {
            tx.put(from, tx.get(from, int.class).orElse(0) - amount);
            tx.put(to, tx.get(to, int.class).orElse(0) + amount);
            return null;
          });
    }

    private void count() {
      store.transaction(
          tx -> {
            tx.put("n", tx.get("n", int.class).orElse(0) + 1);
            StoreTransaction below = tx.metatag(CHILD);
            below.put("n", below.get("n", int.class).orElse(0) + 1);
            return null;
          });
      counted++;
    }
  }

  private static int sum(EncryptedStore store) {
    return store.transaction(
        tx -> {
          int sum = 0;
          for (int i = 0; i < ACCOUNTS; i++) {
            sum += tx.get("account " + i, int.class).orElse(0);
          }
          return sum;
        });
  }

  @Test
  void loseNoUpdateAndLeaveALedgerThatHolds() throws Exception {
    int each = OPERATIONS / PROCESSES / THREADS;
    int counted = 0;
    try (StoreFixture database = new StoreFixture(Engine.POSTGRESQL);
        EncryptedStore store = database.create()) {
      List<ChildProcess> processes = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(new ChildProcess(Worker.class, database.url, "p" + i, String.valueOf(each)));
      }
      for (ChildProcess process : processes) {
        List<String> lines = process.rest();
        assertThat(lines).hasSize(THREADS);
        counted += lines.stream().mapToInt(Integer::parseInt).sum();
        process.close();
      }

      assertThat(store.get("n", int.class)).contains(counted);
      assertThat(store.metatag(CHILD).get("n", int.class)).contains(counted);
      assertThat(sum(store)).isZero();
      for (int i = 0; i < PROCESSES * THREADS; i++) {
        String name = "p" + i / THREADS + "." + i % THREADS;
        assertThat(store.get(name, int.class)).contains(each);
      }
      assertThat(store.verify().isIntact()).isTrue();
    }
  }
}
