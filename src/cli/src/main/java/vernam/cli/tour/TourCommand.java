package vernam.cli.tour;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.Provider;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam tour}. */
@Command(
    name = "tour",
    header = "Show what the library does, on real data, checking every step.",
    description = {
      "",
      "Seals a file and opens it, changes it and is refused, keeps values in an encrypted"
          + " database, searches the database file for them, tries a wrong key. Ends with exit"
          + " code 0 only if every step held.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam tour",
      "  vernam tour --dir ./tour photo.jpg",
    })
public final class TourCommand implements Callable<Integer> {
  private final Console console;
  private final Provider provider;
  private final TourSteps steps;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Work in DIR, a new or empty folder, and leave everything there.")
  private @Nullable Path folder;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to seal; the program's own jar if left out. It is only read.")
  private @Nullable Path source;

  public TourCommand(Console console, Provider provider, TourSteps steps) {
    this.console = console;
    this.provider = provider;
    this.steps = steps;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Path file = source != null ? source : ownJar();
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (TourFolder work = TourFolder.open(folder)) {
      console.writeLine("A tour of Vernam: everything below happens now, on this machine.");
      console.writeLine("Folder: " + work.path() + " (" + work.fate() + ")");
      new Tour(console).run(steps.in(new TourPlace(work.path(), file), provider));
    }
    return ExitCode.DONE.number();
  }

  /** Run from a folder of classes, as in tests, there is no own jar: then that of a library. */
  private static Path ownJar() {
    Path own = origin(TourCommand.class);
    return Files.isRegularFile(own) ? own : origin(CommandLine.class);
  }

  private static Path origin(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? Path.of("") : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is not a file name", e);
    }
  }
}
