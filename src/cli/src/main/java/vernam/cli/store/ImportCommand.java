package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.WorkBar;
import vernam.storage.AiootpImport;
import vernam.storage.ImportReport;

/** {@code vernam store import}. */
@Command(
    name = "import",
    header = "Make a store of a database directory of aiootp 0.19.3.",
    description = {
      "",
      "The store has the key or the profile of the directory and the very bytes of its files. What is damaged or"
          + " missing is printed line by line, and the rest imported; the exit code is then 1.",
      "If the command is broken off, there is no store; do it again.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store import --key-file my.key --db ./notes ./databases",
      "  vernam store import --user ada --profile-salt ./secure --db ./notes ./databases",
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private final AiootpAccessOption access = new AiootpAccessOption();

  @Mixin private final PlaceOption place = new PlaceOption();
  @Mixin private final DirectoryArgument from = new DirectoryArgument();
  @Mixin private final RowLine lines = new RowLine();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ImportReport report;
    try (StoreAccess read = access.read(console);
        WorkBar bar = WorkBar.of(console, "import")) {
      AiootpImport directory = AiootpImport.from(from.directory()).withProgress(bar::at);
      report = place.place().make(there -> read.fill(there, directory));
    }
    return Outcome.print(
        console,
        report.items().stream().map(lines::of).toList(),
        "imported " + Outcome.numbers(report.tags(), report.metatags()),
        report.isComplete());
  }
}
