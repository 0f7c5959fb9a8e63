package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that does not fit on the disk is not made, and what was made before stays. */
class DiskFullTest {
  /** A folder on a small file system of its own, for the long run. */
  private static final String FOLDER = System.getProperty("vernam.full", "");

  private static final long LARGEST = 64 << 20;

  private static final String VALUE = "v".repeat(2000);

  @TempDir Path folder;

  @AfterEach
  void makeRoom() {
    LimitedDisk.limit(Long.MAX_VALUE);
  }

  /** Stores one value after the other until one is refused, and returns how many were taken. */
  private static int fill(EncryptedStore store) {
    for (int i = 0; ; i++) {
      vernam.storage.Tag tag = vernam.storage.Tag.of(i);
      Throwable failure = catchThrowable(() -> store.put(tag, VALUE));
      if (failure != null) {
        assertThat(failure)
            .isInstanceOf(StorageFailureException.class)
            .hasMessageNotContaining("vv");
        return i;
      }
    }
  }

  private static void assertAllThere(EncryptedStore store, int count) {
    assertThat(store.verify().isIntact()).isTrue();
    assertThat(store.tags()).hasSizeBetween(count, count + 1);
    for (int i = 0; i < count; i++) {
      assertThat(store.get(vernam.storage.Tag.of(i), String.class)).contains(VALUE);
    }
    store.put("after", 1);
    assertThat(store.verify().isIntact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_000, 1_500_001, 2_222_222})
  void losesNothingThatWasAcknowledged(long room) {
    LimitedDisk.register();
    String url = "jdbc:h2:limited:" + folder.resolve("store");
    int count;
    try (EncryptedStore store = EncryptedStores.create(url, StoreFixture.KEY)) {
      LimitedDisk.limit(room);
      count = fill(store);
    }
    assertThat(count).isPositive();

    LimitedDisk.limit(Long.MAX_VALUE);
    try (EncryptedStore store = EncryptedStores.open(url, StoreFixture.KEY)) {
      assertAllThere(store, count);
    }
  }

  @Test
  @Tag("long")
  void losesNothingOnARealDisk() throws Exception {
    assertThat(FOLDER).as("-Dvernam.full").isNotEmpty();
    assertThat(Path.of(FOLDER).toFile().getTotalSpace()).as("a small disk").isBetween(1L, LARGEST);
    Path file = Path.of(FOLDER).resolve("store");
    Path ballast = Path.of(FOLDER).resolve("ballast");
    Files.write(ballast, new byte[1 << 20]);
    int count;
    try (EncryptedStore store = EncryptedStores.create(file, StoreFixture.KEY)) {
      count = fill(store);
    }
    assertThat(count).isPositive();

    Files.delete(ballast);
    try (EncryptedStore store = EncryptedStores.open(file, StoreFixture.KEY)) {
      assertAllThere(store, count);
    }
    try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
      for (Path left : files.toList()) {
        Files.delete(Objects.requireNonNull(left));
      }
    }
  }
}
