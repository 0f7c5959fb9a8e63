package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;

/** {@code vernam store profile change}. */
@Command(
    name = "change",
    header = "Change the password of a profile, and more of it if told to.",
    description = {
      "",
      "What no option names stays as it is, but the password. Whoever knew the old one and has an"
          + " old copy of the database still has the key of the store: 'vernam store mirror' takes"
          + " everything over to another key.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store profile change --user ada --db ./notes",
      "  vernam store profile change --user ada --new-cost 65536,3,1024 --db ./notes",
    })
final class ChangeProfileCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final ProfileStoreOption store = new ProfileStoreOption();

  @Option(names = "--new-user", paramLabel = "NAME", description = "What to call the profile now.")
  private @Nullable String newUser;

  @Mixin private final NewProfileOption next = new NewProfileOption();

  ChangeProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ProfileText present = store.text();
    store.openWithNew(
        console,
        next.text(newUser != null ? newUser : present.user(), present),
        (opened, known, changed) -> opened.profiles().change(known, changed));
    return ExitCode.DONE.number();
  }
}
