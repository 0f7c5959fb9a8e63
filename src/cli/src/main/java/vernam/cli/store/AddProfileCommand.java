package vernam.cli.store;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.storage.Credentials;

/** {@code vernam store profile add}. */
@Command(
    name = "add",
    header = "Add a profile: the store then opens with either.",
    footerHeading = "%nExamples:%n",
    footer = {"  vernam store profile add --user ada --new-user bob --db ./notes"})
final class AddProfileCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final ProfileStoreOption store = new ProfileStoreOption();

  @Option(
      names = "--new-user",
      required = true,
      paramLabel = "NAME",
      description = "Whose profile is added.")
  private String newUser = "";

  @Mixin private final NewProfileOption added = new NewProfileOption();

  AddProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ProfileText nothing = new ProfileText(newUser, null, null, List.of(), Credentials.DEFAULT_COST);
    store.openWithNew(
        console,
        added.text(newUser, nothing),
        (opened, present, additional) -> opened.profiles().add(present, additional));
    return ExitCode.DONE.number();
  }
}
