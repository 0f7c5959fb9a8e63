package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many rows at once, which are sealed and opened several at a time. */
class SideBySideTest {
  private static final int ROWS = StoreTree.PAGE + 20;
  private static final List<Integer> DAMAGED = List.of(3, 100, 101, StoreTree.PAGE + 1);

  private final StoreFixture database = new StoreFixture();
  private EncryptedStore store = database.create();

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private void fill() {
    store.putAll(IntStream.range(0, ROWS).mapToObj(i -> Map.entry(Tag.of(i), "value " + i)));
  }

  private void openWith(Executor executor) {
    store.close();
    store =
        EncryptedStores.open(
            database.url, StoreFixture.KEY, StoreOptions.standard().withExecutor(executor));
  }

  /** Flips a bit in some values, and returns the names of their rows. */
  private Set<String> damage() {
    Set<String> names = new HashSet<>();
    for (int i : DAMAGED) {
      String name = store.rowId(Tag.of(i));
      byte[] value = database.bytes("SELECT sealed_value FROM vernam_item WHERE row_id = ?", name);
      value[120] ^= 1;
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", value, name);
      names.add(name);
    }
    return names;
  }

  private Map<Tag, String> all(EncryptedStore some) {
    Map<Tag, String> seen = new HashMap<>();
    some.forEach(String.class, (tag, value) -> seen.put(tag, String.valueOf(value)));
    return seen;
  }

  @Test
  void valuesAreTheSameAsOneByOne() {
    fill();

    for (int i = 0; i < ROWS; i++) {
      assertThat(store.get(Tag.of(i), String.class)).contains("value " + i);
    }
    assertThat(all(store)).hasSize(ROWS).containsEntry(Tag.of(7), "value 7");
    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void valuesOfVeryDifferentSizesKeepTheirPlaces() {
    List<String> values =
        IntStream.range(0, 12).mapToObj(i -> "x".repeat(i % 3 == 0 ? 2_000_000 : i)).toList();

    store.putAll(IntStream.range(0, 12).mapToObj(i -> Map.entry(Tag.of(i), values.get(i))));

    List<String> seen = new ArrayList<>();
    store.forEach(String.class, (tag, value) -> seen.add(value));
    assertThat(seen).isEqualTo(values);
    assertThat(store.version()).isEqualTo(12);
  }

  @Test
  void rowsBeforeADamagedOneAreGivenAndItIsNamed() {
    fill();
    damage();
    List<Tag> seen = new ArrayList<>();

    assertThatExceptionOfType(DamagedRowException.class)
        .isThrownBy(() -> store.forEach(String.class, (tag, value) -> seen.add(tag)))
        .returns(store.rowId(Tag.of(3)), DamagedRowException::rowId);

    assertThat(seen).containsExactly(Tag.of(0), Tag.of(1), Tag.of(2));
  }

  @Test
  void aCheckNamesEachDamagedRowAndNoOther() {
    fill();
    Set<String> names = damage();

    assertThat(store.verify().findings())
        .hasSize(DAMAGED.size())
        .allMatch(finding -> names.contains(finding.rowId()));
  }

  @Test
  void aMirrorPassesOverEachDamagedRowAndTakesTheOthers() {
    fill();
    Set<String> names = damage();
    try (StoreFixture other = new StoreFixture();
        EncryptedStore target = other.create()) {
      TransferReport report = StoreMirror.of(store).into(target);

      assertThat(report.damaged())
          .hasSize(DAMAGED.size())
          .allMatch(finding -> names.contains(finding.rowId()));
      assertThat(all(target)).hasSize(ROWS - DAMAGED.size()).containsEntry(Tag.of(4), "value 4");
    }
  }

  @Test
  void threadsOfAnExecutorTakePart() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      openWith(
          task ->
              pool.execute(
                  () -> {
                    threads.add(Thread.currentThread());
                    task.run();
                  }));
      fill();

      assertThat(threads).isNotEmpty().doesNotContain(Thread.currentThread());
      assertThat(all(store)).hasSize(ROWS).containsEntry(Tag.of(9), "value 9");
      assertThat(store.verify().isIntact()).isTrue();
      assertThat(store.metatag("child")).isNotNull();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void anExecutorThatRefusesLeavesTheWorkToTheCaller() {
    openWith(
        task -> {
          throw new RejectedExecutionException();
        });

    fill();

    assertThat(all(store)).hasSize(ROWS);
  }

  @Test
  void singleCallsDoNotUseTheExecutor() {
    openWith(
        task -> {
          throw new AssertionError("a task");
        });

    store.put("a", 1);

    assertThat(store.get("a", int.class)).contains(1);
  }

  @Test
  void aStoreThatIsClosedMeanwhileGivesNoMoreRows() {
    fill();
    List<Tag> seen = new ArrayList<>();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.forEach(
                    String.class,
                    (tag, value) -> {
                      seen.add(tag);
                      store.close();
                    }))
        .withMessage("the store is closed");

    assertThat(seen).hasSize(1);
  }

  @Test
  void closingWaitsForTasksOfTheExecutor() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    openWith(
        task -> {
          running.countDown();
          awaitQuietly(goOn);
          task.run();
        });
    Thread writer =
        new Thread(
            () -> {
              try {
                fill();
              } catch (RuntimeException e) {
                failure.set(e);
              }
            });
    writer.start();
    running.await();
    Thread closer = new Thread(store::close);
    closer.start();
    goOn.countDown();
    writer.join();
    closer.join();

    assertThat(failure.get()).isNull();
    openWith(Runnable::run);
    assertThat(all(store)).hasSize(ROWS);
    assertThat(store.verify().isIntact()).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theRowsOfAPageAreStoredInTheOrderOfTheirNames() {
    fill();

    // H2 numbers rows as they are inserted
    List<String> names =
        database.rows("SELECT row_id FROM vernam_item ORDER BY _rowid_").stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(names).isSorted().hasSize(ROWS);
    assertThat(store.tags())
        .containsExactlyElementsOf(IntStream.range(0, ROWS).mapToObj(Tag::of).toList());
  }
}
