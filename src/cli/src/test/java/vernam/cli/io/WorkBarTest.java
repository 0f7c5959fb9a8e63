package vernam.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void showsTaskAndNumbers() {
    try (WorkBar bar = WorkBar.on(stream, "import")) {
      bar.at(3, 12);
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).contains("import", "3/12");
  }

  @Test
  void showsBytesAsMebibytes() {
    try (WorkBar bar = WorkBar.ofBytesOn(stream, "encrypt")) {
      bar.at(3 << 20, 12 << 20);
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).contains("encrypt", "3/12 MiB");
  }

  @Test
  void goesOnWithoutATotal() {
    try (WorkBar bar = WorkBar.ofBytesOn(stream, "encrypt")) {
      bar.at(3 << 20, -1);
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).contains("encrypt", "3/? MiB");
  }

  @Test
  void staysSilentWhereThereIsNoTerminal() {
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]), stream, stream, prompt -> Optional.empty());

    try (WorkBar bar = WorkBar.of(console, "import");
        WorkBar bytes = WorkBar.ofBytes(console, "encrypt")) {
      bar.at(3, 12);
      bytes.at(3, 12);
    }

    assertThat(written.size()).isZero();
  }
}
