package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam store version}. */
@Command(
    name = "version",
    header = "Print how many changes a store has seen.",
    description = {
      "",
      "Keep the number in another place and give it to --minimum-version: then an old copy of the"
          + " database is refused.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store version --key-file my.key --db ./notes",
      "  vernam store get --key-file my.key --db ./notes --minimum-version 12 city",
    })
final class VersionCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    store.open(console, opened -> console.writeLine(String.valueOf(opened.version())));
    return ExitCode.DONE.number();
  }
}
