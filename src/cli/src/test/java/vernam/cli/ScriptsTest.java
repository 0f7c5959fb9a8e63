package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the scripts in {@code src/test/resources/scripts}; {@link Script} says how they read. */
class ScriptsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void theCommandLineAnswersAsWritten(Path name) throws IOException {
    Script script = Script.read(scriptFolder().resolve(name));

    List<String> actual = script.run(folder);

    // One line at a time, since two whole scripts beside each other do not show the difference.
    List<String> written = script.lines();
    for (int i = 0; i < Math.min(actual.size(), written.size()); i++) {
      assertThat(actual.get(i)).as("line %d", i + 1).isEqualTo(written.get(i));
    }
    assertThat(actual).hasSameSizeAs(written);
  }

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(scriptFolder())) {
      return files.map(Path::getFileName).sorted().toList().stream();
    }
  }

  private static Path scriptFolder() {
    return Path.of(System.getProperty("vernam.root"), "src/cli/src/test/resources/scripts");
  }
}
