package vernam.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Three MariaDB nodes in one cluster, through {@code src/cluster/galera.sh}. */
final class GaleraCluster implements AutoCloseable {
  private static final Path SCRIPT =
      Path.of(System.getProperty("vernam.root"), "src", "cluster", "galera.sh");

  private final Path folder;
  private final List<String> urls;

  /** Starts a cluster in a folder of its own, which its nodes can reach if they run as another. */
  GaleraCluster() {
    folder =
        Path.of(System.getProperty("java.io.tmpdir"), "galera-" + ProcessHandle.current().pid());
    run("start");
    urls = run("urls");
  }

  /** Returns the JDBC URL of each node. */
  List<String> urls() {
    return urls;
  }

  /** Kills a node with {@code kill -9} and waits until it is gone. Nodes count from 0. */
  void kill(int node) {
    run("kill", String.valueOf(node + 1));
  }

  /** Starts a node that was killed and waits until it has caught up. */
  void rejoin(int node) {
    run("rejoin", String.valueOf(node + 1));
  }

  @Override
  public void close() {
    run("stop");
  }

  private List<String> run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    try {
      // to a file: nodes inherit a pipe, and to read it to its end would be to wait for theirs
      Path output = Files.createTempFile("galera", ".out");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("VERNAM_GALERA", folder.toString());
      int status = builder.redirectOutput(output.toFile()).start().waitFor();
      List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
      Files.delete(output);
      if (status != 0) {
        throw new IllegalStateException(String.join(System.lineSeparator(), lines));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
