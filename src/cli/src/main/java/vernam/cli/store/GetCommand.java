package vernam.cli.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.storage.Tag;

/** {@code vernam store get}. */
@Command(
    name = "get",
    header = "Print the value under a tag as one line of JSON.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store get --key-file my.key --db ./notes city",
      "  vernam store get --key-file my.key --db ./notes --type int 1",
    })
final class GetCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final TagArgument tag = new TagArgument();

  GetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Tag label = tag.tag();
    store.open(
        console,
        opened -> {
          JsonNode value =
              opened.get(label, JsonNode.class).orElseThrow(StoreFailures::nothingUnderTag);
          console.writeLine(JsonText.print(value));
        });
    return ExitCode.DONE.number();
  }
}
