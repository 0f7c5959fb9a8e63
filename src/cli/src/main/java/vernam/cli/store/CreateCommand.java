package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam store create}. */
@Command(
    name = "create",
    header = "Make a new, empty store.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store create --key-file my.key --db ./notes",
      "  vernam store create --key-file my.key --url jdbc:postgresql://localhost/notes",
      "  vernam store create --user ada --db ./notes",
    })
final class CreateCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private final AccessOption access = new AccessOption();

  @Mixin private final PlaceOption place = new PlaceOption();

  CreateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (StoreAccess read = access.chosen(console)) {
      place.place().create(read, store -> {});
    }
    return ExitCode.DONE.number();
  }
}
