package vernam.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("file");
  }

  @Test
  void hasItsNameOnceItIsWhole() throws IOException {
    try (Sink sink = AtomicFile.begin(file, Access.UMASK, false)) {
      sink.stream().write('a');
      sink.stream().close();
      sink.stream().write('b');
      assertThat(file).doesNotExist();
      sink.commit();
    }

    assertThat(file).hasContent("ab");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void leavesNothingIfItIsNotCommitted() throws IOException {
    try (Sink sink = AtomicFile.begin(file, Access.UMASK, false)) {
      sink.stream().write('a');
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesWhatItWouldHaveReplaced() throws IOException {
    Files.writeString(file, "precious");
    try (Sink sink = AtomicFile.begin(file, Access.UMASK, true)) {
      sink.stream().write('a');
    }

    assertThat(file).hasContent("precious");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aNameThatWasTakenMeanwhileStaysTaken() throws IOException {
    try (Sink sink = AtomicFile.begin(file, Access.UMASK, false)) {
      Files.writeString(file, "precious");
      assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(sink::commit);
    }

    assertThat(file).hasContent("precious");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
