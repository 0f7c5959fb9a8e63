package vernam.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import vernam.cli.io.Console;
import vernam.cli.io.Terminal;
import vernam.cli.message.DecryptCommand;
import vernam.cli.message.EncryptCommand;
import vernam.cli.message.KeygenCommand;
import vernam.cli.store.StoreCommands;
import vernam.cli.tour.TourCommand;
import vernam.cli.tour.TourSteps;
import vernam.provider.VernamProvider;

/** The {@code vernam} command without the process around it. */
public final class Cli {
  private final Console console;
  private final Clock clock;
  private final Provider provider;
  private final TourSteps tour;

  /**
   * Makes a command line over the given streams.
   *
   * @param clock dates new messages and tells the age of old ones
   */
  public Cli(InputStream in, PrintStream out, PrintStream err, Clock clock) {
    this(new Console(in, out, err, Terminal.ofProcess()), clock, TourSteps.all());
  }

  /** For tests that want another tour. */
  Cli(Console console, Clock clock, TourSteps tour) {
    this.console = console;
    this.clock = clock;
    this.provider = new VernamProvider(clock);
    this.tour = tour;
  }

  /** Runs one command and returns the exit code of {@link vernam.cli.io.ExitCode}. */
  public int run(String... arguments) {
    ErrorReport report = new ErrorReport(console);
    CommandLine commands = commands();
    commands.setParameterExceptionHandler(report::usage);
    commands.setExecutionExceptionHandler((exception, command, parsed) -> report.of(exception));
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError e) {
      return report.outOfMemory();
    }
  }

  private CommandLine commands() {
    CommandLine commands =
        new CommandLine(new VernamCommand())
            .addSubcommand(new KeygenCommand(console, provider))
            .addSubcommand(new EncryptCommand(console, provider, clock))
            .addSubcommand(new DecryptCommand(console, provider, clock))
            .addSubcommand(StoreCommands.all(console))
            .addSubcommand(new TourCommand(console, provider, tour))
            .addSubcommand(new CompletionCommand(console));
    // A value such as '@home' is a value, not the name of a file full of arguments.
    commands.setExpandAtFiles(false);
    commands.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    PrintWriter help =
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
    commands.setOut(help);
    return commands;
  }
}
