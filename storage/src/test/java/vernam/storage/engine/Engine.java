package vernam.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import vernam.storage.sql.UninterruptedPath;

/** The databases that the tests run on. */
public enum Engine {
  /** H2 in memory. */
  H2 {
    @Override
    Place fresh() {
      return new Place("jdbc:h2:mem:" + UUID.randomUUID(), () -> {});
    }
  },

  /** H2 in a file. */
  H2_FILE {
    @Override
    Place fresh() {
      try {
        FilePath.register(new UninterruptedPath());
        Path folder = Files.createTempDirectory("vernam-h2-");
        return new Place("jdbc:h2:vernam:" + folder.resolve("store"), () -> delete(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  /** PostgreSQL, in a process of its own. */
  POSTGRESQL {
    @Override
    Place fresh() {
      return PostgreSqlServer.shared().freshSchema();
    }
  },

  /** A MariaDB that runs already; only where {@link MariaDbServer#URL_PROPERTY} names it. */
  MARIADB {
    @Override
    Place fresh() {
      return MariaDbServer.named().freshDatabase();
    }
  };

  /** An empty database, and how to get rid of it. */
  record Place(String url, Removal removal) {}

  /** Gets rid of a database. */
  @FunctionalInterface
  interface Removal {
    void run() throws Exception;
  }

  /** Returns an empty database. */
  abstract Place fresh();

  /** Returns the engines that can be had here. */
  public static List<Engine> available() {
    return Stream.of(values())
        .filter(engine -> engine != MARIADB || MariaDbServer.isNamed())
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
