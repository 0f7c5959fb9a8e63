package vernam.cli.io;

/**
 * A command that could not do its work: one line saying what happened, one line saying what to do
 * about it, and the exit code. Neither line may hold key bytes, plaintext, tags or values.
 */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String hint;

  private Failure(ExitCode exitCode, String message, String hint) {
    // The cause is left out on purpose: its message may quote what it could not parse.
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  public static Failure refused(String message, String hint) {
    return new Failure(ExitCode.REFUSED, message, hint);
  }

  public static Failure usage(String message, String hint) {
    return new Failure(ExitCode.USAGE, message, hint);
  }

  public static Failure inputOutput(String message, String hint) {
    return new Failure(ExitCode.INPUT_OUTPUT, message, hint);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public String hint() {
    return hint;
  }

  /** The message; never null here. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
