package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.storage.Tag;

/** {@code vernam store tags}. */
@Command(
    name = "tags",
    header = "List the tags, one per line, in the order of their first use.",
    description = {
      "",
      "Tags are printed as JSON, so that the text \"1\", the number 1 and the number 1.0 look"
          + " different.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = "  vernam store tags --key-file my.key --db ./notes")
final class TagsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();

  TagsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    store.open(
        console,
        opened -> {
          for (Tag tag : opened.tags()) {
            console.writeLine(JsonText.print(tag.value()));
          }
        });
    return ExitCode.DONE.number();
  }
}
