package vernam.storage;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in an H2 file, seen from outside. */
class FileTest {
  private static final String TAG = "a tag called marmalade";
  private static final String VALUE = "a value called liquorice";

  @TempDir Path folder;

  /** Opens a store, if it may, and prints what it met. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) {
      try (EncryptedStore store = EncryptedStores.open(Path.of(arguments[0]), StoreFixture.KEY)) {
        System.out.println("opened " + store.tags().size());
      } catch (StoreException e) {
        System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }
  }

  private Path file() {
    return folder.resolve("store");
  }

  @Nested
  class Contents {
    /** Returns where a text is found, in any of the encodings that Java or H2 may use. */
    private List<String> places(String text) throws IOException {
      List<String> found = new ArrayList<>();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
          for (Charset encoding : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            String wanted = new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1);
            if (bytes.contains(wanted)) {
              found.add(file.getFileName() + " " + encoding);
            }
          }
        }
      }
      return found;
    }

    private void fill(EncryptedStore store) {
      store.put(TAG, VALUE);
      store.put(TAG + " again", Map.of("name in a map, " + VALUE, List.of(VALUE)));
      store.transaction(
          tx -> {
            tx.put(TAG + " in a transaction", VALUE.repeat(1000));
            return null;
          });
      store.put(TAG, VALUE + " anew");
      store.remove(TAG + " again");
    }

    @Test
    void showNeitherTagsNorValues() throws IOException {
      try (EncryptedStore store = EncryptedStores.create(file(), StoreFixture.KEY)) {
        fill(store);
        assertThat(places("marmalade")).isEmpty();
        assertThat(places("liquorice")).isEmpty();
      }
      assertThat(places("marmalade")).isEmpty();
      assertThat(places("liquorice")).isEmpty();
    }

    @Test
    void showNeitherTagsNorValuesAfterFailures() throws IOException {
      try (EncryptedStore store = EncryptedStores.create(file(), StoreFixture.KEY)) {
        fill(store);
        assertThat(catchFailure(store)).isInstanceOf(StoreException.class);
      }
      assertThat(places("marmalade")).isEmpty();
      assertThat(places("liquorice")).isEmpty();
    }

    private Throwable catchFailure(EncryptedStore store) {
      return catchThrowable(() -> store.get(TAG, Integer.class));
    }

    @Test
    void showNoKey() throws IOException {
      byte[] key = new byte[64];
      new Random(5).nextBytes(key);
      EncryptedStores.create(file(), new SecretKeySpec(key, "Chunky2048")).close();

      assertThat(places(HexFormat.of().formatHex(key).substring(0, 16))).isEmpty();
      assertThat(Files.readString(folder.resolve("store.mv.db"), StandardCharsets.ISO_8859_1))
          .doesNotContain(new String(key, StandardCharsets.ISO_8859_1).substring(0, 8));
    }

    /** The control: the search does find what is there. */
    @Test
    void ofAFileInClearAreFound() throws IOException, SQLException {
      Files.writeString(folder.resolve("clear8"), "..." + VALUE);
      Files.writeString(folder.resolve("clear16"), "..." + VALUE, UTF_16LE);
      try (Connection connection =
              DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("clear"));
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE t (tag VARCHAR(99))");
        statement.execute("INSERT INTO t VALUES ('" + VALUE + "')");
      }

      assertThat(places("liquorice"))
          .contains("clear8 UTF-8", "clear16 UTF-16LE", "clear.mv.db UTF-8");
    }
  }

  @Test
  void isRefusedToASecondProcess() throws IOException {
    EncryptedStore store = EncryptedStores.create(file(), StoreFixture.KEY);
    try (ChildProcess child = new ChildProcess(Opener.class, file().toString())) {
      assertThat(child.rest())
          .containsExactly(
              "StorageFailureException: the database is in use by another process"
                  + " (SQL state 90020, code 90020)");
    } finally {
      store.close();
    }
    try (ChildProcess child = new ChildProcess(Opener.class, file().toString())) {
      assertThat(child.rest()).containsExactly("opened 0");
    }
  }

  @Test
  void survivesAnInterruptedThread() {
    try (EncryptedStore store = EncryptedStores.create(file(), StoreFixture.KEY)) {
      store.put("a", 1);
      Thread.currentThread().interrupt();
      store.put("b", 2);
      assertThat(store.get("a", int.class)).contains(1);
      assertThat(Thread.interrupted()).isTrue();

      store.put("c", 3);

      assertThat(store.tags()).hasSize(3);
    }
  }

  /** Each thread is interrupted again as soon as it has noticed. */
  @Test
  void survivesThreadsThatAreInterruptedAllTheTime() throws Exception {
    int threads = 4;
    int each = 60;
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger noticed = new AtomicInteger();
    try (EncryptedStore store = EncryptedStores.create(file(), StoreFixture.KEY)) {
      List<Thread> workers = new ArrayList<>();
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      for (int t = 0; t < threads; t++) {
        String name = "thread " + t + ", ";
        Thread worker =
            new Thread(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                  }
                  for (int i = 0; i < each; i++) {
                    store.put(name + i, i);
                    if (!store.get(name + i, int.class).equals(Optional.of(i))) {
                      throw new AssertionError(name + i);
                    }
                    if (Thread.interrupted()) {
                      noticed.incrementAndGet();
                    }
                  }
                });
        worker.setUncaughtExceptionHandler((thread, e) -> failures.add(e));
        workers.add(worker);
      }
      Thread storm =
          new Thread(
              () -> {
                while (!over.get()) {
                  workers.stream().filter(w -> !w.isInterrupted()).forEach(Thread::interrupt);
                  Thread.onSpinWait();
                }
              });
      workers.forEach(Thread::start);
      storm.start();
      for (Thread worker : workers) {
        worker.join();
      }
      over.set(true);
      storm.join();

      assertThat(failures).isEmpty();
      assertThat(noticed).hasValueGreaterThanOrEqualTo(threads);
      assertThat(store.verify().isIntact()).isTrue();
    }
    try (EncryptedStore store = EncryptedStores.open(file(), StoreFixture.KEY)) {
      assertThat(store.tags()).hasSize(threads * each);
      assertThat(store.verify().isIntact()).isTrue();
    }
  }
}
