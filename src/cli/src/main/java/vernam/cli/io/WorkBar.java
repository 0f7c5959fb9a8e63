package vernam.cli.io;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A bar on standard error while long work runs, if that is a terminal. Shows numbers only. */
public final class WorkBar implements AutoCloseable {
  private static final int WIDTH = 79;

  private final @Nullable ProgressBar bar;

  private WorkBar(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Begins a bar, if somebody can see it. */
  public static WorkBar of(Console console, String task) {
    return isSeen(console) ? on(console.err(), task) : none();
  }

  /** Begins a bar that is given bytes and shows mebibytes, if somebody can see it. */
  public static WorkBar ofBytes(Console console, String task) {
    return isSeen(console) ? ofBytesOn(console.err(), task) : none();
  }

  /** Shows nothing. */
  public static WorkBar none() {
    return new WorkBar(null);
  }

  /** Begins a bar. */
  static WorkBar on(PrintStream stream, String task) {
    return new WorkBar(builder(stream, task).build());
  }

  /** Begins a bar that is given bytes. */
  static WorkBar ofBytesOn(PrintStream stream, String task) {
    return new WorkBar(builder(stream, task).setUnit(" MiB", 1 << 20).build());
  }

  private static ProgressBarBuilder builder(PrintStream stream, String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        // named, since the default one asks the terminal with native code
        .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH));
  }

  private static boolean isSeen(Console console) {
    // the streams of a test, or of another program, are not those of the process
    return console.err().equals(System.err) && Ansi.AUTO.enabled();
  }

  /** Shows how far the work has come; a total of -1 is unknown. */
  public void at(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
