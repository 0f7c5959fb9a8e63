package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The H2 database of an open store goes away, and may come back. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostDatabaseTest {
  private static final int NO_DATABASE = 90146;
  private static final int IN_USE = 90020;

  /** Calls of each kind, on a store that holds Riga under a, and what they return. */
  @SuppressWarnings("ImmutableEnumChecker") // texts, numbers and calls do not change
  private enum Call {
    GET(store -> store.get("a", String.class).orElseThrow(), "Riga"),
    CONTAINS(store -> store.contains("a"), true),
    TAGS(EncryptedStore::tags, List.of(Tag.of("a"))),
    VERSION(EncryptedStore::version, 1L),
    VERIFY(store -> store.verify().isIntact(), true),
    FOR_EACH(LostDatabaseTest::valuesOf, List.of("Riga")),
    PUT(
        store -> {
          store.put("a", "Tallinn");
          return valuesOf(store);
        },
        List.of("Tallinn")),
    PUT_ALL(
        store -> {
          store.putAll(Stream.of(Map.entry(Tag.of("b"), "Tallinn")));
          return valuesOf(store);
        },
        List.of("Riga", "Tallinn")),
    REMOVE(store -> store.remove("a"), true),
    METATAG(
        store -> {
          store.metatag("child").put("b", "Tallinn");
          return valuesOf(store.metatag("child"));
        },
        List.of("Tallinn")),
    TRANSACTION(
        store ->
            store.transaction(
                transaction -> {
                  transaction.put("b", "Tallinn");
                  return transaction.get("a", String.class).orElseThrow();
                }),
        "Riga");

    private final Function<EncryptedStore, Object> call;
    private final Object expected;

    Call(Function<EncryptedStore, Object> call, Object expected) {
      this.call = call;
      this.expected = expected;
    }

    Object of(EncryptedStore store) {
      return call.apply(store);
    }
  }

  private static List<String> valuesOf(EncryptedStore store) {
    List<String> values = new ArrayList<>();
    store.forEach(String.class, (tag, value) -> values.add(value));
    return values;
  }

  private static void shutDown(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertFails(EncryptedStore store, Call call, int vendorCode) {
    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> call.of(store))
        .returns(vendorCode, StorageFailureException::vendorCode);
  }

  @Nested
  class InAFile {
    @TempDir Path folder;
    private String url;
    private EncryptedStore store;

    @BeforeEach
    void fill() {
      url = "jdbc:h2:vernam:" + folder.resolve("store");
      store = EncryptedStores.create(folder.resolve("store"), StoreFixture.KEY);
      store.put("a", "Riga");
    }

    @AfterEach
    void close() {
      store.close();
    }

    /** Connects as another process would: nothing is shared with who has the file open. */
    private Connection other() throws SQLException {
      return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void shutDownIsOpenedAgainByTheNextCall(Call call) {
      shutDown(url);

      assertThat(call.of(store)).isEqualTo(call.expected);
      assertThat(store.verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void openedByACallStaysWhatItWas(Call call) {
      store.close();
      store = EncryptedStores.open(folder.resolve("store"), StoreFixture.KEY);
      shutDown(url);

      assertThat(call.of(store)).isEqualTo(call.expected);
    }

    @Test
    void shutDownAgainAndAgainKeepsAllThatWasStored() {
      for (int i = 0; i < 10; i++) {
        shutDown(url);
        store.put(Tag.of(i), "v" + i);
        shutDown(url);
        assertThat(store.get(Tag.of(i), String.class)).contains("v" + i);
      }
      assertThat(store.tags()).hasSize(11);
      assertThat(store.verify().isIntact()).isTrue();
    }

    @Test
    void shutDownTakesEachConnectionOfThePool() throws Exception {
      int threads = 10;
      CountDownLatch all = new CountDownLatch(threads);
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      try {
        List<Future<?>> readers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          readers.add(
              executor.submit(
                  () ->
                      store.withTree(
                          (tree, node) ->
                              tree.read(
                                  rows -> {
                                    all.countDown();
                                    all.await();
                                    return rows.storeNames();
                                  }))));
        }
        for (Future<?> reader : readers) {
          reader.get();
        }
      } finally {
        executor.shutdown();
      }
      shutDown(url);

      for (int i = 0; i < 2 * threads; i++) {
        assertThat(store.get("a", String.class)).contains("Riga");
        assertThat(store.<List<String>, RuntimeException>transaction(tx -> valuesOf(store)))
            .containsExactly("Riga");
      }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void transactionThatIsRunningFailsAsAWhole(boolean goesOn) {
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        transaction.put("a", "Tallinn");
                        transaction.put("b", "Vilnius");
                        assertThat(transaction.contains("b")).isTrue();
                        shutDown(url);
                        if (goesOn) {
                          transaction.put("c", "Minsk");
                        }
                        return true;
                      }));

      assertThat(valuesOf(store)).containsExactly("Riga");
      assertThat(store.version()).isEqualTo(1);
      assertThat(store.verify().isIntact()).isTrue();
    }

    @Test
    void workThatCatchesTheFailureIsNotStoredEither() {
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        transaction.put("b", "Vilnius");
                        shutDown(url);
                        assertThatExceptionOfType(StorageFailureException.class)
                            .isThrownBy(() -> transaction.get("a", String.class));
                        return true;
                      }));

      assertThat(valuesOf(store)).containsExactly("Riga");
    }

    @Test
    void shutDownBetweenTwoPagesIsNotNoticed() {
      store.putAll(
          IntStream.range(0, 600)
              .peek(i -> shutDownAt(i, 300))
              .mapToObj(i -> Map.entry(Tag.of(i), "v" + i)));
      List<String> seen = new ArrayList<>();
      store.forEach(
          String.class,
          (tag, value) -> {
            shutDownAt(seen.size(), 100);
            seen.add(value);
          });

      assertThat(seen).hasSize(601).doesNotHaveDuplicates();
      assertThat(store.verify().isIntact()).isTrue();
    }

    private void shutDownAt(int i, int place) {
      if (i == place) {
        shutDown(url);
      }
    }

    /** What fails while the database goes down may be stored or not; what returns is. */
    @Test
    void whatAPutHasAcknowledgedIsThere() throws Exception {
      Semaphore tried = new Semaphore(0);
      AtomicBoolean enough = new AtomicBoolean();
      List<Integer> acknowledged = new ArrayList<>();
      ExecutorService executor = Executors.newSingleThreadExecutor();
      Future<?> writer =
          executor.submit(
              () -> {
                for (int i = 0; !enough.get(); i++) {
                  try {
                    store.put(Tag.of(i), "v" + i);
                    acknowledged.add(i);
                  } catch (StorageFailureException e) {
                    assertThat(e.sqlState()).isNotEmpty();
                  }
                  tried.release();
                }
              });
      try {
        for (int round = 0; round < 20; round++) {
          tried.acquire(10);
          shutDown(url);
        }
      } finally {
        enough.set(true);
        executor.shutdown();
      }
      writer.get();

      assertThat(acknowledged).isNotEmpty();
      assertThat(store.tags()).contains(acknowledged.stream().map(Tag::of).toArray(Tag[]::new));
      for (int i : acknowledged) {
        assertThat(store.get(Tag.of(i), String.class)).contains("v" + i);
      }
      assertThat(store.verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void goneFailsEachCallUntilItIsBack(Call call) throws Exception {
      Path file = folder.resolve("store.mv.db");
      Path elsewhere = folder.resolve("elsewhere");
      shutDown(url);
      Files.move(file, elsewhere);

      assertFails(store, call, NO_DATABASE);
      assertFails(store, call, NO_DATABASE);
      assertThat(file).doesNotExist();

      Files.move(elsewhere, file);
      assertThat(call.of(store)).isEqualTo(call.expected);
      assertThat(store.verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void inUseByAnotherFailsEachCallUntilItIsFree(Call call) throws Exception {
      shutDown(url);
      try (Connection other = other()) {
        assertThat(other.isValid(0)).isTrue();
        assertFails(store, call, IN_USE);
        assertFails(store, call, IN_USE);
      }

      assertThat(call.of(store)).isEqualTo(call.expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closedAfterwardsLetsGoOfTheFile(boolean usedAgain) throws Exception {
      shutDown(url);
      if (usedAgain) {
        store.put("b", "Tallinn");
      }

      store.close();

      assertThatIllegalStateException().isThrownBy(() -> store.get("a", String.class));
      try (Connection other = other()) {
        assertThat(other.isValid(0)).isTrue();
      }
    }

    @Test
    void closedWhileItIsGoneMakesNone() throws Exception {
      shutDown(url);
      Files.delete(folder.resolve("store.mv.db"));
      assertFails(store, Call.GET, NO_DATABASE);

      store.close();

      assertThat(folder).isEmptyDirectory();
    }
  }

  @Nested
  class InMemory {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private EncryptedStore store = EncryptedStores.create(url, StoreFixture.KEY);

    @AfterEach
    void close() {
      store.close();
    }

    private void openInsteadOfCreated() {
      EncryptedStore created = store;
      store = EncryptedStores.open(url, StoreFixture.KEY);
      created.close();
    }

    private void assertNoDatabase() {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(url + ";IFEXISTS=TRUE").close())
          .returns(NO_DATABASE, SQLException::getErrorCode);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void goneFailsEachCallOfWhoHasMadeIt(Call call) {
      store.put("a", "Riga");
      shutDown(url);

      assertFails(store, call, NO_DATABASE);
      assertFails(store, call, NO_DATABASE);
      assertNoDatabase();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void goneFailsEachCallOfWhoHasOpenedIt(Call call) {
      store.put("a", "Riga");
      openInsteadOfCreated();
      shutDown(url);

      assertFails(store, call, NO_DATABASE);
      assertFails(store, call, NO_DATABASE);
      assertNoDatabase();
    }

    @Test
    void goneFailsATransactionThatIsRunning() {
      assertThatExceptionOfType(StorageFailureException.class)
          .isThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        transaction.put("b", "Vilnius");
                        shutDown(url);
                        return true;
                      }));
      assertNoDatabase();
    }

    @Test
    void goneIsClosedAllTheSame() {
      shutDown(url);

      store.close();

      assertThatIllegalStateException().isThrownBy(() -> store.get("a", String.class));
      assertNoDatabase();
    }

    @Test
    void madeAnewByAnotherIsFoundToBeOlderByTheNextChange() {
      store.put("a", "Riga");
      shutDown(url);

      try (EncryptedStore other = EncryptedStores.create(url, StoreFixture.KEY)) {
        assertThatExceptionOfType(RolledBackException.class)
            .isThrownBy(() -> store.put("b", "Tallinn"));
        assertThat(store.get("a", String.class)).isEmpty();
        assertThat(other.tags()).isEmpty();
      }
    }
  }
}
