package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.WorkBar;
import vernam.storage.AiootpExport;
import vernam.storage.EncryptedStore;
import vernam.storage.TransferReport;

/** {@code vernam store export}. */
@Command(
    name = "export",
    header = "Write a store as a database directory of aiootp 0.19.3.",
    description = {
      "",
      "aiootp opens it with the same key, or by the same profile if the store was imported from"
          + " it; 'vernam store import' makes a store of it again.",
      "Rows that are damaged are printed and left out; the exit code is then 1.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store export --key-file my.key --db ./notes ./databases",
      "  vernam store export --user ada --profile-salt ./secure --db ./notes ./databases",
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private final AiootpAccessOption access = new AiootpAccessOption();

  @Mixin private final PlaceOption place = new PlaceOption();
  @Mixin private final VersionOption version = new VersionOption();
  @Mixin private final DirectoryArgument to = new DirectoryArgument();
  @Mixin private final RowLine lines = new RowLine();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    int[] exitCode = new int[1];
    try (StoreAccess read = access.read(console)) {
      place.place().open(read, version.options(), opened -> exitCode[0] = export(opened, read));
    }
    return exitCode[0];
  }

  private int export(EncryptedStore store, StoreAccess read) throws IOException {
    TransferReport report;
    try (WorkBar bar = WorkBar.of(console, "export")) {
      report = read.export(AiootpExport.of(store).withProgress(bar::at), to.directory());
    }
    return Outcome.print(
        console,
        report.damaged().stream().map(lines::of).toList(),
        "exported " + Outcome.numbers(report.tags(), report.metatags()),
        report.isComplete());
  }
}
