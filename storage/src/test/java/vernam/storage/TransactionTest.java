package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

@EveryEngine
class TransactionTest {
  private final StoreFixture database;
  private final EncryptedStore store;
  private final String missingTable;

  TransactionTest(Engine engine) {
    missingTable = engine == Engine.POSTGRESQL ? "42P01" : "42S02";
    database = new StoreFixture(engine);
    store = database.create();
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalArgumentException("mine"),
        new IOException("mine"),
        new AssertionError("mine"),
        new OutOfMemoryError("mine"));
  }

  private static <X extends Throwable> void sneak(Throwable failure) throws X {
    @SuppressWarnings("unchecked")
    X sneaky = (X) failure;
    throw sneaky;
  }

  @Nested
  class ThatReturns {
    @Test
    void hasStoredAllOfIt() {
      store.put("old", 1);

      int result =
          store.transaction(
              tx -> {
                tx.put("a", "A");
                tx.put("b", "B");
                tx.put("old", 2);
                tx.remove("b");
                return 42;
              });

      assertThat(result).isEqualTo(42);
      assertThat(store.tags()).containsExactly(Tag.of("old"), Tag.of("a"));
      assertThat(store.get("old", int.class)).contains(2);
    }

    @Test
    void hasSeenItsOwnChanges() {
      store.transaction(
          tx -> {
            tx.put("a", List.of(1));
            assertThat(tx.get("a", new TypeReference<List<Integer>>() {})).contains(List.of(1));
            assertThat(tx.contains("a")).isTrue();
            assertThat(tx.tags()).containsExactly(Tag.of("a"));
            assertThat(tx.remove("a")).isTrue();
            assertThat(tx.remove("a")).isFalse();
            assertThat(tx.get("a", Object.class)).isEmpty();
            return null;
          });

      assertThat(store.tags()).isEmpty();
    }

    @Test
    void keepsTheOrderOfItsTags() {
      store.transaction(
          tx -> {
            for (String tag : List.of("c", "a", "b")) {
              tx.put(tag, tag);
            }
            return null;
          });

      assertThat(store.tags()).containsExactly(Tag.of("c"), Tag.of("a"), Tag.of("b"));
    }

    @Test
    void mayReturnNull() {
      assertThat(store.<String, RuntimeException>transaction(tx -> null)).isNull();
    }
  }

  @Nested
  class ThatThrows {
    static Stream<Throwable> failures() {
      return TransactionTest.failures();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void hasStoredNothingAndLetsTheFailureThrough(Throwable failure) {
      store.put("a", 1);
      List<List<String>> before = database.contents();

      Throwable thrown =
          catchThrowable(
              () ->
                  store.transaction(
                      tx -> {
                        tx.put("a", 2);
                        tx.put("b", 3);
                        tx.remove("a");
                        TransactionTest.<RuntimeException>sneak(failure);
                        return null;
                      }));

      assertThat(thrown).isSameAs(failure).hasNoSuppressedExceptions();
      assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void aCheckedExceptionKeepsItsType() {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(TransactionTest.this::failingWork)
          .withMessage("mine");
    }

    @Test
    void leavesTheStoreUsable() {
      assertThat(catchThrowable(TransactionTest.this::failingWork)).isNotNull();

      store.put("a", 1);

      assertThat(store.get("a", int.class)).contains(1);
    }
  }

  private void failingWork() throws IOException {
    store.transaction(
        tx -> {
          tx.put("a", 1);
          throw new IOException("mine");
        });
  }

  @Nested
  class Use {
    @Test
    void afterTheEndIsRefused() {
      StoreTransaction escaped = store.transaction(tx -> tx);

      assertThatIllegalStateException().isThrownBy(() -> escaped.put("a", 1));
      assertThatIllegalStateException().isThrownBy(() -> escaped.get("a", int.class));
      assertThatIllegalStateException().isThrownBy(() -> escaped.remove("a"));
      assertThatIllegalStateException().isThrownBy(() -> escaped.contains("a"));
      assertThatIllegalStateException().isThrownBy(escaped::tags);
    }

    @Test
    void byAnotherThreadIsRefused() {
      AtomicReference<Throwable> met = new AtomicReference<>();
      store.transaction(
          tx -> {
            Thread thread = new Thread(() -> met.set(catchThrowable(() -> tx.put("a", 1))));
            thread.start();
            join(thread);
            return null;
          });

      assertThat(met.get()).isInstanceOf(IllegalStateException.class);
      assertThat(store.tags()).isEmpty();
    }

    @Test
    void ofTheStoreForAChangeIsRefused() {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  store.transaction(
                      tx -> {
                        store.put("a", 1);
                        return null;
                      }));
      assertThatIllegalStateException()
          .isThrownBy(() -> store.transaction(tx -> store.transaction(inner -> null)));
    }

    @Test
    void ofTheStoreForReadingSeesWhatIsCommitted() {
      store.put("a", 1);
      store.transaction(
          tx -> {
            tx.put("a", 2);
            assertThat(store.get("a", int.class)).contains(1);
            return null;
          });
    }

    @Test
    void ofAValueThatCannotBeWrittenLeavesTheRestOfTheTransaction() {
      store.transaction(
          tx -> {
            tx.put("a", 1);
            assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> tx.put("b", new Object()));
            return null;
          });

      assertThat(store.tags()).containsExactly(Tag.of("a"));
    }
  }

  @Nested
  class ThatMeetsAnotherWriter {
    @Test
    void runsAgainAndSeesTheOthersChange() {
      store.put("n", 1);
      AtomicInteger attempts = new AtomicInteger();
      try (EncryptedStore other = database.open()) {
        store.transaction(
            tx -> {
              int seen = tx.get("n", int.class).orElseThrow();
              if (attempts.incrementAndGet() == 1) {
                other.put("n", 10);
              }
              tx.put("n", seen + 1);
              return null;
            });
      }

      assertThat(store.get("n", int.class)).contains(11);
      assertThat(attempts).hasValue(2);
    }

    @Test
    void runsAgainEvenIfItCatchesTheConflict() {
      AtomicInteger attempts = new AtomicInteger();
      try (EncryptedStore other = database.open()) {
        store.transaction(
            tx -> {
              if (attempts.incrementAndGet() == 1) {
                other.put("n", 10);
                tx.put("a", 1);
                assertThatExceptionOfType(StorageFailureException.class)
                    .isThrownBy(() -> tx.contains("a"));
                assertThatExceptionOfType(StorageFailureException.class)
                    .isThrownBy(() -> tx.put("a", 1));
              } else {
                tx.put("a", 2);
              }
              return null;
            });
      }

      assertThat(store.get("a", int.class)).contains(2);
    }

    @Test
    void thatOnlyReadsSeesOneMoment() {
      store.put("a", 1);
      store.put("b", 1);
      AtomicInteger attempts = new AtomicInteger();
      try (EncryptedStore other = database.open()) {
        List<Integer> seen =
            store.transaction(
                tx -> {
                  int a = tx.get("a", int.class).orElseThrow();
                  if (attempts.incrementAndGet() == 1) {
                    other.put("a", 2);
                    other.put("b", 2);
                  }
                  return List.of(a, tx.get("b", int.class).orElseThrow());
                });

        // a database that shows each transaction a snapshot stays with the first moment
        assertThat(seen).isIn(List.of(2, 2), List.of(1, 1));
      }
    }

    @Test
    void isGivenUpAfterManyAttempts() {
      try (EncryptedStore other = database.open()) {
        assertThatExceptionOfType(StorageFailureException.class)
            .isThrownBy(
                () ->
                    store.transaction(
                        tx -> {
                          other.put("n", 10);
                          tx.put("a", 1);
                          return null;
                        }))
            .returns("40001", StorageFailureException::sqlState);
      }

      assertThat(store.tags()).containsExactly(Tag.of("n"));
    }
  }

  @Test
  void whoseStoreIsGoneIsRefused() {
    database.change("DELETE FROM vernam_store");

    assertThatExceptionOfType(StoreNotFoundException.class).isThrownBy(() -> store.put("a", 1));
    assertThat(database.rowIds()).isEmpty();
  }

  @Test
  void whoseTableIsGoneIsAStorageFailureWithoutTheStatement() {
    database.change("DROP TABLE vernam_item");

    assertThatExceptionOfType(StorageFailureException.class)
        .isThrownBy(() -> store.put("a", 1))
        .withMessageNotContaining("vernam_item")
        .withNoCause()
        .returns(missingTable, StorageFailureException::sqlState);
    assertThatExceptionOfType(StorageFailureException.class).isThrownBy(store::tags);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
