package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam store profile remove}. */
@Command(
    name = "remove",
    header = "Remove a profile: the store then opens with the others only.",
    description = {"", "The last profile stays, since nobody could open the store without.", ""},
    footerHeading = "%nExamples:%n",
    footer = {"  vernam store profile remove --user bob --db ./notes"})
final class RemoveProfileCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final ProfileStoreOption store = new ProfileStoreOption();

  RemoveProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    store.open(
        console,
        (opened, credentials) -> {
          try {
            opened.profiles().remove(credentials);
          } catch (IllegalStateException e) {
            throw StoreFailures.lastProfile();
          }
        });
    return ExitCode.DONE.number();
  }
}
