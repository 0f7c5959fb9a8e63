package vernam.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;

/**
 * {@code vernam generate-completion}. picocli has such a command ready, but with options of its own
 * that clash with the help option all commands here inherit.
 */
@Command(
    name = "generate-completion",
    header = "Print a completion script for bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(vernam generate-completion)",
      "  vernam generate-completion > ~/.local/share/bash-completion/completions/vernam",
    })
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine root = spec.root().commandLine();
    console.writeLine(AutoComplete.bash(root.getCommandName(), root));
    return ExitCode.DONE.number();
  }
}
