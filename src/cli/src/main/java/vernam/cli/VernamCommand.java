package vernam.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code vernam} itself: only help and version, the work is in its subcommands. */
@Command(
    name = "vernam",
    header = "Seals files and keeps encrypted stores with the Chunky2048 cipher.",
    description = {
      "",
      "Keys and passwords come from a file, the terminal or standard input, never from an argument."
          + " Results go to standard output unless -o names a file, which then appears whole or not"
          + " at all.",
      ""
    },
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused: wrong key, changed, cut or expired data, nothing under the tag, bad JSON",
      "2:the command line is wrong; nothing was done",
      "3:a file or store is missing, exists already, or cannot be read or written",
      "70:a mistake in vernam itself",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam tour",
      "  vernam keygen -o my.key",
      "  vernam encrypt --key-file my.key -o report.sealed report.pdf",
      "  vernam decrypt --key-file my.key -o report.pdf report.sealed",
      "  vernam store create --key-file my.key --db ./notes",
      "  vernam encrypt --help",
    })
@SuppressWarnings("unused") // picocli sets the fields and acts on them itself
final class VernamCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;
}
