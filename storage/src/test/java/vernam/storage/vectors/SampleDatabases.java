package vernam.storage.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The database directories of the reference, and what its README tells of them. */
public final class SampleDatabases {
  private static final Path ARCHIVE =
      Path.of(System.getProperty("vernam.vectors"), "sample-db-0.19.3.zip");
  private static final JsonNode README = readme();

  private SampleDatabases() {}

  /** Returns the two databases that are as they were written. */
  public static Stream<VectorCase> intact() {
    return Stream.of("key_database", "profile_database")
        .map(name -> new VectorCase(name, README.get(name)));
  }

  /** Returns the directories that were altered. */
  public static Stream<VectorCase> altered() {
    return README.get("altered").properties().stream()
        .map(entry -> new VectorCase(entry.getKey(), entry.getValue()));
  }

  /** Copies the files of a directory of the archive. */
  public static Path unpack(String directory, Path target) {
    try (FileSystem archive = FileSystems.newFileSystem(ARCHIVE);
        Stream<Path> files = Files.list(archive.getPath(directory))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode readme() {
    try (FileSystem archive = FileSystems.newFileSystem(ARCHIVE)) {
      return new ObjectMapper().readTree(Files.readString(archive.getPath("README.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
