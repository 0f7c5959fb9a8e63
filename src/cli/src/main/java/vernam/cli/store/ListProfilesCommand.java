package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam store profile list}. */
@Command(
    name = "list",
    header = "List the profiles of a store, one per line.",
    description = {
      "",
      "A line is a hash of all credentials. It does not tell whose they are, but how many there are,"
          + " and whether one came that nobody knows of.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vernam store profile list --user ada --db ./notes"})
final class ListProfilesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();

  ListProfilesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    store.open(
        console,
        opened -> {
          for (String id : opened.profiles().ids()) {
            console.writeLine(id);
          }
        });
    return ExitCode.DONE.number();
  }
}
