package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;

/** {@code vernam store rebuild}. */
@Command(
    name = "rebuild",
    header = "Take over a store of an earlier version, or one whose ledger does not open.",
    description = {
      "",
      "Writes the ledger anew over the rows that are there, and the tables too if an earlier version"
          + " of vernam made them; then does what 'vernam store verify' does, with the same exit"
          + " codes. If it is interrupted, do it again.",
      "",
      "The rows it finds are taken for the right ones, and the version of the store for the true"
          + " one: rows that somebody removed or put back before are not noticed any more. Rows that"
          + " do not open are kept and printed. So if the ledger is damaged, rather take the database"
          + " from a copy, if there is one.",
      "",
      "Make a copy of the database first. No other program may have the store open meanwhile.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store rebuild --key-file my.key --db ./notes",
      "  vernam store rebuild --user ada --db ./notes",
    })
final class RebuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final RowLine lines = new RowLine();

  RebuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    int[] exitCode = new int[1];
    store.rebuild(
        console,
        opened -> {
          console.writeLine(
              "wrote the ledger anew; the rows found were taken for the right ones: any that were"
                  + " removed or put back before are not noticed");
          exitCode[0] = Verification.print(console, opened, lines);
        });
    return exitCode[0];
  }
}
