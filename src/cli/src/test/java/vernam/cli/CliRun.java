package vernam.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import vernam.cli.io.Console;
import vernam.cli.io.Terminal;
import vernam.cli.tour.TourSteps;

/** One run of the command line and what came out of it. */
final class CliRun {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final int exitCode;
  private final byte[] out;
  private final String err;

  private CliRun(int exitCode, byte[] out, String err) {
    this.exitCode = exitCode;
    this.out = out;
    this.err = err;
  }

  static CliRun of(String... arguments) {
    return with(new byte[0], NOW, arguments);
  }

  static CliRun with(byte[] in, Instant now, String... arguments) {
    return with(in, now, TourSteps.all(), arguments);
  }

  static CliRun with(byte[] in, Instant now, TourSteps tour, String... arguments) {
    return with(in, now, tour, prompt -> Optional.empty(), arguments);
  }

  /** Runs a command in front of which somebody sits. */
  static CliRun with(Terminal terminal, String... arguments) {
    return with(new byte[0], NOW, TourSteps.all(), terminal, arguments);
  }

  private static CliRun with(
      byte[] in, Instant now, TourSteps tour, Terminal terminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in), new PrintStream(out), new PrintStream(err), terminal);
    int exitCode = new Cli(console, Clock.fixed(now, ZoneOffset.UTC), tour).run(arguments);
    return new CliRun(exitCode, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  int exitCode() {
    return exitCode;
  }

  /** Standard output. */
  byte[] out() {
    return out;
  }

  /** Standard output as text. */
  String text() {
    return new String(out, StandardCharsets.UTF_8);
  }

  /** Standard error. */
  String err() {
    return err;
  }

  /** Fails with what the command said, if it did not end well. */
  CliRun done() {
    if (exitCode != 0 || !err.isEmpty()) {
      throw new AssertionError("exit " + exitCode + ": " + err);
    }
    return this;
  }
}
