package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the middle of its work leaves no half of a file under the final name. */
class KilledTest {
  /** More than a pipe holds: when it is written, the process has read most of it. */
  private static final int ENOUGH = 4 << 20;

  @TempDir private Path folder;
  private Path sealed;
  private String key;

  @BeforeEach
  void makeKey() {
    key = folder.resolve("key").toString();
    sealed = folder.resolve("sealed");
    CliRun.of("keygen", "-o", key).done();
  }

  @Test
  void killedOutright() throws Exception {
    Process child = encryptHalf();
    child.destroyForcibly();
    child.waitFor();

    assertThat(sealed).doesNotExist();
  }

  @Test
  void killedWhileItReplacesAFile() throws Exception {
    Files.writeString(sealed, "precious");
    Process child = encryptHalf("--force");
    child.destroyForcibly();
    child.waitFor();

    assertThat(sealed).hasContent("precious");
  }

  @Test
  void interruptedItCleansUpToo() throws Exception {
    Process child = encryptHalf();
    assumeTrue(child.supportsNormalTermination());
    // Process.destroy would close the input as well, and an input that ends is sealed.
    child.toHandle().destroy();
    child.waitFor();

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(Path.of(key));
    }
  }

  /** Returns a process that waits for the rest of its input. */
  private Process encryptHalf(String... options) throws IOException {
    Stream<String> command =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path"),
            Main.class.getName(),
            "encrypt",
            "-k",
            key,
            "-o",
            sealed.toString());
    Process child =
        new ProcessBuilder(Stream.concat(command, Stream.of(options)).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    child.getOutputStream().write(new byte[ENOUGH]);
    child.getOutputStream().flush();
    return child;
  }
}
