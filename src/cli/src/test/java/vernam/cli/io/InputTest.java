package vernam.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @Test
  void itsBeginningStaysToBeRead() throws IOException {
    try (Input input = Input.file(file("beginning and end"))) {
      assertThat(input.beginning(9)).asString().isEqualTo("beginning");
      assertThat(input.stream()).hasContent("beginning and end");
    }
    try (Input input = Input.file(file("few"))) {
      assertThat(input.beginning(9)).asString().isEqualTo("few");
      assertThat(input.stream()).hasContent("few");
    }
  }

  @Test
  void itsBytesMoveTheBar() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Input input = Input.file(file("seven 7"));
        WorkBar bar = WorkBar.on(new PrintStream(written), "read")) {
      assertThat(input.stream(bar)).hasContent("seven 7");
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).contains("read", "7/7");
  }

  @Test
  void everyWayToReadIsCounted() throws IOException {
    List<Long> counts = new ArrayList<>();
    InputStream counted = new CountedStream(new ByteArrayInputStream(new byte[9]), counts::add);

    counted.read();
    counted.skip(2);
    counted.read(new byte[4]);
    counted.readAllBytes();
    counted.read();

    assertThat(counts).startsWith(1L, 3L, 7L, 9L).endsWith(9L);
  }

  @Test
  void standardInputStaysOpen() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(new byte[1]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    PrintStream none = new PrintStream(new ByteArrayOutputStream());

    Input.standardInput(new Console(in, none, none, prompt -> Optional.empty())).close();

    assertThat(closed[0]).isFalse();
  }
}
