package vernam.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vernam.benchmarks.aead.AeadPeer;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;
import vernam.benchmarks.figures.Surroundings;
import vernam.benchmarks.page.Page;
import vernam.benchmarks.suite.Parts;

/** Runs all benchmarks, or some, and writes their figures and a page that shows them. */
@Command(
    name = "Suite",
    header = "Measures Vernam beside others; writes figures.csv and index.html.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("unused") // picocli sets the fields
public final class Suite implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the two files go.")
  private Path out;

  @Option(
      names = "--quick",
      description = "Only to see that everything works; the figures say nothing.")
  private boolean quick;

  @Option(names = "--million", description = "A store of a million rows as well, which takes long.")
  private boolean million;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Some parts: ${COMPLETION-CANDIDATES}.")
  private List<Part> only;

  @Option(
      names = "--from",
      paramLabel = "CSV",
      description = "Measure nothing; draw the page again from these figures.")
  private @Nullable Path from;

  @Spec private CommandSpec spec;

  /** Runs with the arguments of a command line; see {@code --help}. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Suite()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    if (from == null) {
      measure();
    } else {
      draw(FigureFile.read(from));
    }
    return 0;
  }

  private void measure() throws IOException {
    Instant start = Instant.now();
    Map<String, String> surroundings = Surroundings.byName();
    surroundings.put(
        "command", "Suite " + String.join(" ", spec.commandLine().getParseResult().originalArgs()));
    AeadPeer.CORRETTO_AES.hindrance().ifPresent(why -> leaveOut(surroundings, why));
    List<Figure> figures = new ArrayList<>();
    for (Part part : only == null ? List.of(Part.values()) : only) {
      figures.addAll(new Parts(quick, million).run(part));
      surroundings.put("load after", Surroundings.load());
      surroundings.put(
          "minutes", String.valueOf(Duration.between(start, Instant.now()).toMinutes()));
      // after each part, so that a failure does not take the others with it
      FigureFile file = new FigureFile(surroundings, figures);
      file.write(out.resolve("figures.csv"));
      draw(file);
    }
  }

  private void leaveOut(Map<String, String> surroundings, String why) {
    String title = AeadPeer.CORRETTO_AES.title();
    surroundings.put("left out", title + ": " + why);
    PrintWriter output = spec.commandLine().getOut();
    output.printf("%s is left out: %s%n", title, why);
    output.flush();
  }

  private void draw(FigureFile file) throws IOException {
    Files.writeString(out.resolve("index.html"), Page.of(file));
  }
}
