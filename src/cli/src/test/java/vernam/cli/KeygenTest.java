package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeygenTest {
  @TempDir private Path folder;

  @Test
  void printsOneLineOf128LowercaseHexDigits() {
    assertThat(CliRun.of("keygen").done().text()).matches("[0-9a-f]{128}\n");
  }

  @Test
  void everyKeyIsAnother() {
    assertThat(CliRun.of("keygen").text()).isNotEqualTo(CliRun.of("keygen").text());
  }

  @Test
  void theFileHoldsTheSameLine() throws IOException {
    Path file = folder.resolve("key");

    assertThat(CliRun.of("keygen", "-o", file.toString()).done().out()).isEmpty();

    assertThat(Files.readString(file)).matches("[0-9a-f]{128}\n");
  }

  @Test
  void onlyTheOwnerCanReadTheFile() throws IOException {
    Path file = folder.resolve("key");

    CliRun.of("keygen", "-o", file.toString()).done();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void anExistingFileIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "precious");

    assertThat(CliRun.of("keygen", "-o", file.toString()).exitCode()).isEqualTo(3);

    assertThat(file).hasContent("precious");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path target = folder.resolve("target");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    assertThat(CliRun.of("keygen", "-o", link.toString()).exitCode()).isEqualTo(3);

    assertThat(target).doesNotExist();
  }
}
