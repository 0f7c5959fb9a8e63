package vernam.cli.store;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** {@code DIRECTORY}: where the files of aiootp are, or will be. */
final class DirectoryArgument {
  @Parameters(
      index = "0",
      paramLabel = "DIRECTORY",
      description = "Database directory of aiootp 0.19.3.")
  private Path directory = Path.of("");

  Path directory() {
    return directory;
  }
}
