package vernam.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.cli.io.Failures;

/**
 * Tells the user what went wrong: one line and a hint on standard error, never a stack trace. What
 * the user typed is not repeated either, except names of files: a mistyped line may hold a value
 * that was meant for the store, and standard error often ends up in a log.
 */
final class ErrorReport {
  private final Console console;

  ErrorReport(Console console) {
    this.console = console;
  }

  /** Reports an exception of a command and returns the exit code. */
  int of(Exception exception) {
    if (exception instanceof Failure failure) {
      return print(failure);
    }
    if (exception instanceof IOException failure) {
      return print(Failures.of(failure));
    }
    return internal(exception);
  }

  int outOfMemory() {
    return print(
        Failure.refused(
            "not enough memory for an input of this size",
            "allow more, for example: JAVA_TOOL_OPTIONS=-Xmx8g vernam ..."));
  }

  /** Reports a wrong command line; has the shape of picocli's handler. */
  int usage(ParameterException exception, String[] arguments) {
    return print(Failure.usage(problem(exception), hint(exception)));
  }

  private static String problem(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException e) {
      return unmatched(e);
    }
    // of two groups that exclude, picocli gives the second kind, with all that was typed
    if (exception instanceof MutuallyExclusiveArgsException
        || exception instanceof MaxValuesExceededException) {
      return "options that exclude each other";
    }
    if (exception.getValue() != null && exception.getArgSpec() != null) {
      return "invalid value for " + name(exception.getArgSpec());
    }
    // What is left are picocli's own words about missing and repeated options.
    String message = String.valueOf(exception.getMessage()).replaceFirst("^Error: ", "");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String unmatched(UnmatchedArgumentException exception) {
    if (exception.isUnknownOption()) {
      return "unknown option";
    }
    boolean group = !exception.getCommandLine().getSubcommands().isEmpty();
    return group ? "unknown command" : "too many arguments";
  }

  private static String hint(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    String help = "see: " + command.getCommandSpec().qualifiedName() + " --help";
    if (exception instanceof UnmatchedArgumentException e) {
      List<String> suggestions = e.getSuggestions();
      if (!suggestions.isEmpty()) {
        return "did you mean " + suggestions.get(0) + "? " + help;
      }
    }
    return help;
  }

  /** Names the place and the kind, which is enough to find the mistake and cannot hold any data. */
  private int internal(Exception exception) {
    String place =
        Stream.of(exception.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("vernam."))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("an unknown place");
    console.error("vernam: internal error: " + exception.getClass().getName() + " in " + place);
    console.error("hint: this is a mistake in vernam; please report the line above");
    return ExitCode.INTERNAL.number();
  }

  private int print(Failure failure) {
    console.error("vernam: " + oneLine(failure.line()));
    console.error("hint: " + oneLine(failure.hint()));
    return failure.exitCode().number();
  }

  /** File names may hold line ends and escape sequences; a terminal must not obey them. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }
}
