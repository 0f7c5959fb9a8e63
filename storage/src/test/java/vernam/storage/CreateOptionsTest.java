package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is created with options. */
class CreateOptionsTest {
  @TempDir Path folder;

  private final AtomicInteger tasks = new AtomicInteger();

  private final Executor counting =
      task -> {
        tasks.incrementAndGet();
        task.run();
      };

  private Path file() {
    return folder.resolve("store");
  }

  private void assertFillsOnTheExecutor(EncryptedStore store) {
    store.putAll(IntStream.range(0, 50).mapToObj(i -> Map.entry(Tag.of(i), i)));

    assertThat(store.tags()).hasSize(50);
    assertThat(tasks).hasPositiveValue();
  }

  @Test
  void sealsOnTheExecutor() {
    StoreOptions options = StoreOptions.standard().withExecutor(counting);

    try (EncryptedStore store = EncryptedStores.create(file(), StoreFixture.KEY, options)) {
      assertFillsOnTheExecutor(store);
    }
  }

  @Test
  void ofAUrlSealsOnTheExecutorToo() {
    StoreOptions options = StoreOptions.standard().withExecutor(counting);
    String url = "jdbc:h2:vernam:" + file();

    try (EncryptedStore store = EncryptedStores.create(url, StoreFixture.KEY, options)) {
      assertFillsOnTheExecutor(store);
    }
  }

  @Test
  void withAMinimumVersionIsRefusedAndNotMade() {
    StoreOptions options = StoreOptions.standard().withMinimumVersion(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EncryptedStores.create(file(), StoreFixture.KEY, options));

    assertThat(folder).isEmptyDirectory();
  }
}
