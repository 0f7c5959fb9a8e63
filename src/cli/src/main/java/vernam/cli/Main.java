package vernam.cli;

import java.time.Clock;

/** Runs {@link Cli} on the streams of the process and exits with its answer. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new Cli(System.in, System.out, System.err, Clock.systemUTC()).run(arguments));
  }
}
