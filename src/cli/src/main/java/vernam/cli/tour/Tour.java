package vernam.cli.tour;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;

/** Runs steps in order, tells what each found, and stops at the first that does not hold. */
final class Tour {
  private final Console console;

  Tour(Console console) {
    this.console = console;
  }

  void run(List<Step> steps) throws IOException, Failure {
    long start = System.nanoTime();
    int number = 0;
    for (Step step : steps) {
      number++;
      console.writeLine("");
      run(step, number, steps.size());
    }
    console.writeLine("");
    console.writeLine(
        String.format(
            Locale.ROOT,
            "All %d steps held, in %.1f s.",
            steps.size(),
            (System.nanoTime() - start) / 1e9));
  }

  private void run(Step step, int number, int count) throws IOException, Failure {
    String title = number + ". " + step.title();
    List<String> found;
    try {
      found = step.run();
    } catch (Exception e) {
      console.writeLine("[FAILED] " + title);
      throw Failure.refused(
          "step " + number + " of " + count + " did not hold: " + reason(e),
          "do not trust this build with data; run ./mvnw verify and report what it says");
    }
    console.writeLine("[ok] " + title);
    for (String line : found) {
      console.writeLine("       " + line);
    }
  }

  /** Messages of other exceptions are left out: they were not written for this reader. */
  private static String reason(Exception exception) {
    return exception instanceof StepFailedException
        ? String.valueOf(exception.getMessage())
        : exception.getClass().getSimpleName();
  }
}
