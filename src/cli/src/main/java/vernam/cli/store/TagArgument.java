package vernam.cli.store;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vernam.cli.io.Failure;
import vernam.storage.Tag;

/** {@code TAG} and {@code --type}: what a value is stored under. */
final class TagArgument {
  @Parameters(index = "0", paramLabel = "TAG", description = "What the value is stored under.")
  private String text = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "text",
      description = "Type of TAG: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  private TagType type = TagType.TEXT;

  Tag tag() throws Failure {
    return type.tag(text);
  }
}
