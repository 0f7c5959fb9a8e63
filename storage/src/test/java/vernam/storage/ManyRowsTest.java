package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows in a small heap; {@code -Dvernam.rows} says another number. */
@Tag("long")
class ManyRowsTest {
  private static final String ROWS = System.getProperty("vernam.rows", "1000000");

  /** Stores, reads and verifies, and prints the seconds that each takes. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) {
      long rows = Long.parseLong(arguments[1]);
      try (EncryptedStore store = EncryptedStores.create(Path.of(arguments[0]), StoreFixture.KEY)) {
        long begin = System.nanoTime();
        store.putAll(
            LongStream.range(0, rows).mapToObj(i -> Map.entry(vernam.storage.Tag.of(i), i)));
        long stored = System.nanoTime();
        long[] sum = new long[1];
        store.forEach(Long.class, (tag, value) -> sum[0] += value == null ? 0 : value);
        long read = System.nanoTime();
        VerifyReport report = store.verify();
        long verified = System.nanoTime();
        System.out.println(sum[0]);
        System.out.println(report.isIntact() + " " + report.rows());
        System.err.printf(
            "stored in %d s, read in %d s, verified in %d s%n",
            (stored - begin) / 1_000_000_000,
            (read - stored) / 1_000_000_000,
            (verified - read) / 1_000_000_000);
      }
    }
  }

  @TempDir Path folder;

  @Test
  void fitInASmallHeap() throws Exception {
    long rows = Long.parseLong(ROWS);
    try (ChildProcess child =
        new ChildProcess(
            List.of("-Xmx128m"), Worker.class, folder.resolve("store").toString(), ROWS)) {
      assertThat(child.rest())
          .containsExactly(String.valueOf(rows * (rows - 1) / 2), "true " + rows);
    }
  }
}
