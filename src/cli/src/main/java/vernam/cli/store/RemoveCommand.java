package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.storage.Tag;

/** {@code vernam store rm}. */
@Command(
    name = "rm",
    header = "Remove a tag and its value.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store rm --key-file my.key --db ./notes city",
      "  vernam store rm --key-file my.key --db ./notes --type null null",
    })
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final TagArgument tag = new TagArgument();

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Tag label = tag.tag();
    store.open(
        console,
        opened -> {
          if (!opened.remove(label)) {
            throw StoreFailures.nothingUnderTag();
          }
        });
    return ExitCode.DONE.number();
  }
}
