package vernam.cli.io;

/** What the process tells its caller. The same table stands in {@code vernam --help}. */
public enum ExitCode {
  DONE(0),
  /** Key, message, value or store was refused; doing it again gives the same answer. */
  REFUSED(1),
  /** The command line itself is wrong; nothing was read or written. */
  USAGE(2),
  /** A file or store is missing, is in the way, or cannot be read or written. */
  INPUT_OUTPUT(3),
  /** A mistake in Vernam. */
  INTERNAL(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
