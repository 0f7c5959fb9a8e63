package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.WorkBar;
import vernam.storage.AiootpExport;
import vernam.storage.TransferReport;

/** {@code vernam store export}. */
@Command(
    name = "export",
    header = "Write a store as a database directory of aiootp 0.19.3.",
    description = {
      "",
      "aiootp opens it with the same key; 'vernam store import' makes a store of it again.",
      "Rows that are damaged are printed and left out; the exit code is then 1.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vernam store export --key-file my.key --db ./notes ./databases"})
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final DirectoryArgument to = new DirectoryArgument();
  @Mixin private final RowLine lines = new RowLine();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    int[] exitCode = new int[1];
    store.openWithKey(
        console,
        (opened, key) -> {
          TransferReport report;
          try (WorkBar bar = WorkBar.of(console, "export")) {
            report = AiootpExport.of(opened).withProgress(bar::at).into(to.directory(), key);
          }
          exitCode[0] =
              Outcome.print(
                  console,
                  report.damaged().stream().map(lines::of).toList(),
                  "exported " + Outcome.numbers(report.tags(), report.metatags()),
                  report.isComplete());
        });
    return exitCode[0];
  }
}
