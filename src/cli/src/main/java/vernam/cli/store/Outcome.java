package vernam.cli.store;

import java.io.IOException;
import java.util.List;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;

/** Ends a command that may have left something out. */
final class Outcome {
  private Outcome() {}

  /** Prints one line of what was left out each, then the numbers, and returns the exit code. */
  static int print(Console console, List<String> lines, String summary, boolean complete)
      throws IOException {
    for (String line : lines) {
      console.writeLine(line);
    }
    console.writeLine(summary);
    return (complete ? ExitCode.DONE : ExitCode.REFUSED).number();
  }

  static String numbers(long tags, long metatags) {
    return tags + " tags, " + metatags + " children";
  }
}
