package vernam.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code -o FILE} and {@code --force}: where a result goes. */
public final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output; '-' is standard output.")
  private @Nullable Path file;

  @Option(names = "--force", description = "Replace FILE if it exists.")
  private boolean force;

  /** Refuses a bad destination before the work is done rather than after it. */
  public void check() throws Failure {
    Path target = target();
    if (target == null || isDevice(target)) {
      return;
    }
    if (Files.isDirectory(target)) {
      throw Failures.isFolder(target);
    }
    requireFolder(target);
    if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw Failures.fileExists(target);
    }
  }

  /** Refuses a file whose folder does not exist. */
  public static void requireFolder(Path file) throws Failure {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Failure.inputOutput("no such folder: " + folder, "create it first");
    }
  }

  /** Returns whether a result is seen while it is made, and not only when it is whole. */
  public boolean isStream() {
    Path target = target();
    return target == null || isDevice(target);
  }

  /** Begins a bar that is given bytes; none if the result itself may go to the terminal. */
  public WorkBar bar(Console console, String task) {
    return target() == null ? WorkBar.none() : WorkBar.ofBytes(console, task);
  }

  /** Begins a result that anyone may see. */
  public Sink openPublic(Console console) throws IOException {
    return open(Access.UMASK, console);
  }

  /** Begins a result that only the owner of the file may read. */
  public Sink openPrivate(Console console) throws IOException {
    return open(Access.OWNER, console);
  }

  private Sink open(Access access, Console console) throws IOException {
    Path target = target();
    if (target == null) {
      return StreamSink.standardOutput(console);
    }
    return isDevice(target) ? StreamSink.device(target) : AtomicFile.begin(target, access, force);
  }

  private @Nullable Path target() {
    return file == null || file.toString().equals("-") ? null : file;
  }

  /** Pipes and devices such as /dev/null are written to; renaming a file over them breaks them. */
  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
  }
}
