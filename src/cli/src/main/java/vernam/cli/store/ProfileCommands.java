package vernam.cli.store;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vernam.cli.io.Console;

/** {@code vernam store profile}: only groups its subcommands. */
@Command(
    name = "profile",
    header = "Open stores by username and password instead of a key file.",
    description = {
      "",
      "A profile holds the key of its store, sealed for a username, a password and what else it is"
          + " given. All of it counts, the cost included: a profile opens by the very same"
          + " credentials only. Every command that opens a store takes --user.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store profile create --user ada --db ./notes",
      "  vernam store put --user ada --db ./notes city '{\"name\": \"Delft\"}'",
      "  vernam store profile change --user ada --db ./notes",
    })
final class ProfileCommands {
  private ProfileCommands() {}

  /** Returns the group with all its commands. */
  static CommandLine all(Console console) {
    return new CommandLine(new ProfileCommands())
        .addSubcommand(new CreateProfileCommand(console))
        .addSubcommand(new AddProfileCommand(console))
        .addSubcommand(new ChangeProfileCommand(console))
        .addSubcommand(new RemoveProfileCommand(console))
        .addSubcommand(new ListProfilesCommand(console));
  }
}
