package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam store profile create}. */
@Command(
    name = "create",
    header = "Make a new, empty store with a random key and one profile.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store profile create --user ada --db ./notes",
      "  vernam store profile create --user ada --password-file my.password --db ./notes",
    })
final class CreateProfileCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final PlaceOption place = new PlaceOption();

  CreateProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    try (StoreAccess access = ProfileAccess.of(profile.text().chosen(console))) {
      place.place().create(access, store -> {});
    }
    return ExitCode.DONE.number();
  }
}
