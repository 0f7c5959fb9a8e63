package vernam.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code -i FILE} or {@code FILE}: where the data comes from. */
public final class InputOption {
  @ArgGroup(exclusive = true)
  private @Nullable Source source;

  private static final class Source {
    @Option(
        names = {"-i", "--input"},
        paramLabel = "FILE",
        description = "Read FILE instead of standard input; '-' is standard input.")
    private @Nullable Path option;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The same as -i.")
    private @Nullable Path argument;
  }

  public boolean isStandardInput() {
    return file() == null;
  }

  /** Begins to read it. */
  public Input open(Console console) throws IOException, Failure {
    Path file = file();
    if (file == null) {
      return Input.standardInput(console);
    }
    if (Files.isDirectory(file)) {
      throw Failures.isFolder(file);
    }
    return Input.file(file);
  }

  private @Nullable Path file() {
    if (source == null) {
      return null;
    }
    Path file = source.option != null ? source.option : source.argument;
    return file == null || file.toString().equals("-") ? null : file;
  }
}
