package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;

/** {@code vernam store verify}. */
@Command(
    name = "verify",
    header = "Check every row of a store and of all its children.",
    description = {
      "",
      "Prints a line for each row that was changed, removed, added, exchanged or put back, and ends"
          + " with exit code 1 if there is one.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vernam store verify --key-file my.key --db ./notes"})
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final RowLine lines = new RowLine();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    int[] exitCode = new int[1];
    store.open(console, opened -> exitCode[0] = Verification.print(console, opened, lines));
    return exitCode[0];
  }
}
