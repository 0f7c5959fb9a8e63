package vernam.cli.store;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vernam.cli.io.Console;

/** {@code vernam store}: only groups its subcommands. */
@Command(
    name = "store",
    header = "Keep JSON values encrypted in a database.",
    description = {
      "",
      "Every value is sealed on its own under a key derived from yours; the database sees neither"
          + " tags nor values. A store is opened with a key file, or by username and password: see"
          + " 'vernam store profile'.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store create --key-file my.key --db ./notes",
      "  vernam store put --key-file my.key --db ./notes city '{\"name\": \"Delft\"}'",
      "  vernam store get --key-file my.key --db ./notes city",
    })
public final class StoreCommands {
  private StoreCommands() {}

  /** Returns the group with all its commands. */
  public static CommandLine all(Console console) {
    return new CommandLine(new StoreCommands())
        .addSubcommand(new CreateCommand(console))
        .addSubcommand(new PutCommand(console))
        .addSubcommand(new GetCommand(console))
        .addSubcommand(new RemoveCommand(console))
        .addSubcommand(new TagsCommand(console))
        .addSubcommand(new ImportCommand(console))
        .addSubcommand(new ExportCommand(console))
        .addSubcommand(new MirrorCommand(console))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(new RebuildCommand(console))
        .addSubcommand(new VersionCommand(console))
        .addSubcommand(ProfileCommands.all(console));
  }
}
