package vernam.cli.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.storage.Tag;

/** {@code vernam store put}. */
@Command(
    name = "put",
    header = "Store a value under a tag, replacing what was there.",
    description = {
      "",
      "When the command has ended with exit code 0, the value is in the database file.",
      "Put '--' before a TAG or VALUE that starts with '-'.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store put --key-file my.key --db ./notes city '{\"name\": \"Delft\"}'",
      "  vernam store put --key-file my.key --db ./notes --type int 1 '[2.5, null]'",
      "  vernam store put --key-file my.key --db ./notes -- temperature -5",
      "  vernam store put --key-file my.key --db ./notes letter - --text < letter.txt",
    })
final class PutCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final TagArgument tag = new TagArgument();

  @Parameters(
      index = "1",
      paramLabel = "VALUE",
      description =
          "The value as JSON; '-' reads it from standard input, where no other user of this"
              + " machine can see it.")
  private String value = "";

  @Option(
      names = "--text",
      description = "Take VALUE as plain text, exactly as it is, line ends included.")
  private boolean plain;

  PutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ValueText text = new ValueText(value, plain);
    store.checkStandardInput(text.isStandardInput());
    Tag label = tag.tag();
    JsonNode content = text.read(console);
    store.open(console, opened -> opened.put(label, content));
    return ExitCode.DONE.number();
  }
}
