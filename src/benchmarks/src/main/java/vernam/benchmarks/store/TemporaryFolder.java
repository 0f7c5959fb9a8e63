package vernam.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** A place for the files of one piece of work. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  /** Runs work in a new folder, which is removed after it. */
  static void use(Path place, Work work) throws IOException, SQLException {
    Path folder = Files.createTempDirectory(place, "vernam-benchmark");
    try {
      work.run(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @FunctionalInterface
  interface Work {
    void run(Path folder) throws IOException, SQLException;
  }
}
