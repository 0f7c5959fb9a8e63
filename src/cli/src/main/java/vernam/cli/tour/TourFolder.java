package vernam.cli.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vernam.cli.io.Failure;

/** The folder of a tour: a temporary one that goes away again, or one the user named and keeps. */
final class TourFolder implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private TourFolder(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * @param named the user's folder, or null for a temporary one
   */
  static TourFolder open(@Nullable Path named) throws IOException, Failure {
    if (named == null) {
      return new TourFolder(Files.createTempDirectory("vernam-tour-"), true);
    }
    if (Files.exists(named) && !Files.isDirectory(named)) {
      throw unfit("file exists, and is no folder: " + named);
    }
    Files.createDirectories(named);
    try (Stream<Path> entries = Files.list(named)) {
      if (entries.findAny().isPresent()) {
        throw unfit("the folder is not empty: " + named);
      }
    }
    return new TourFolder(named, false);
  }

  private static Failure unfit(String message) {
    return Failure.inputOutput(message, "the tour wants a new or an empty one");
  }

  Path path() {
    return path;
  }

  /** Says what becomes of the folder. */
  String fate() {
    return temporary ? "deleted at the end, --dir DIR keeps it" : "kept";
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      List<Path> entries;
      try (Stream<Path> walk = Files.walk(path)) {
        entries = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path entry : entries) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
