package vernam.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with the class path of this one, so that no measurement warms up another. */
final class ChildProcess {
  private ChildProcess() {}

  /**
   * Runs a class to its end; what it prints appears with ours.
   *
   * @throws IOException if it cannot be started or fails
   */
  static void run(List<String> javaOptions, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(main.getSimpleName() + " failed with exit code " + code);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(main.getSimpleName() + " was interrupted", e);
    }
  }
}
