package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in the form of aiootp. */
class MessageTest {
  private static final int TAG_SALT_AND_IV = 80;

  @TempDir private Path folder;
  private String key;

  @BeforeEach
  void makeKey() {
    key = file("key");
    CliRun.of("keygen", "-o", key).done();
  }

  @Nested
  class RoundTrip {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 201, 256, 1000, 1 << 20})
    void throughFiles(int size) throws IOException {
      Path plain = Files.write(folder.resolve("plain"), random(size));

      CliRun.of(
              "encrypt",
              "--key-file",
              key,
              "--format",
              "aiootp",
              "-o",
              file("sealed"),
              plain.toString())
          .done();
      CliRun.of("decrypt", "--key-file", key, "-o", file("opened"), file("sealed")).done();

      assertThat(folder.resolve("opened")).hasSameBinaryContentAs(plain);
      assertThat((Files.size(folder.resolve("sealed")) - TAG_SALT_AND_IV) % 256).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20})
    void throughStandardStreams(int size) {
      byte[] plain = random(size);

      byte[] sealed = seal(plain);
      byte[] opened = CliRun.with(sealed, CliRun.NOW, "decrypt", "-k", key).done().out();

      assertThat(opened).isEqualTo(plain);
    }

    @Test
    void theSameFileSealedTwiceLooksDifferent() {
      assertThat(seal(random(10))).isNotEqualTo(seal(random(10)));
    }

    @Test
    void theKeyCanComeFromStandardInput() throws IOException {
      byte[] keyText = Files.readAllBytes(Path.of(key));
      Files.write(folder.resolve("sealed"), seal(random(10)));

      CliRun run = CliRun.with(keyText, CliRun.NOW, "decrypt", "-k", "-", "-i", file("sealed"));

      assertThat(run.done().out()).isEqualTo(random(10));
    }
  }

  @Nested
  class Outputs {
    @Test
    void aDecryptedFileIsForItsOwnerOnly() throws IOException {
      Files.write(folder.resolve("sealed"), seal(random(10)));

      CliRun.of("decrypt", "-k", key, "-o", file("opened"), file("sealed")).done();

      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file("opened")))))
          .isEqualTo("rw-------");
    }

    @Test
    void forceReplacesEvenTheInput() throws IOException {
      Path file = Files.write(folder.resolve("file"), random(300));

      CliRun.of(
              "encrypt",
              "-k",
              key,
              "--format=aiootp",
              "-o",
              file.toString(),
              "--force",
              file.toString())
          .done();
      CliRun.of("decrypt", "-k", key, "-o", file.toString(), "--force", file.toString()).done();

      assertThat(file).hasBinaryContent(random(300));
    }

    @Test
    void forceWritesThroughALink() throws IOException {
      Path target = Files.createFile(folder.resolve("target"));
      Path link = Files.createSymbolicLink(folder.resolve("link"), target);

      CliRun.with(
              random(1),
              CliRun.NOW,
              "encrypt",
              "-k",
              key,
              "--format=aiootp",
              "--force",
              "-o",
              link.toString())
          .done();

      assertThat(link).isSymbolicLink();
      assertThat(target).hasSize(336);
    }

    @Test
    void aDeviceIsWrittenToAndStaysADevice() {
      Path device = Path.of("/dev/null");

      CliRun.with(random(1), CliRun.NOW, "encrypt", "-k", key, "--force", "-o", "/dev/null").done();

      assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aRefusedMessageLeavesNoFile() throws IOException {
      byte[] sealed = seal(random(1000));
      sealed[500] ^= 1;
      Files.write(folder.resolve("sealed"), sealed);

      CliRun run = CliRun.of("decrypt", "-k", key, "-o", file("opened"), file("sealed"));

      assertThat(run.exitCode()).isEqualTo(1);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left.map(Path::getFileName).map(Path::toString))
            .containsExactlyInAnyOrder("key", "sealed");
      }
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest(name = "bit flipped in byte {0}")
    @ValueSource(ints = {0, 31, 32, 63, 64, 79, 80, 335})
    void everyPartOfAMessageIsProtected(int position) {
      byte[] sealed = seal(random(10));
      sealed[position] ^= (byte) 0x80;

      CliRun run = open(sealed);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).startsWith("vernam: wrong key, or the message was changed\n");
      assertThat(run.out()).isEmpty();
    }

    @Test
    void aSaltOfZerosIsAChangedMessage() {
      byte[] sealed = seal(random(10));
      Arrays.fill(sealed, 32, 64, (byte) 0);

      assertThat(open(sealed).err()).startsWith("vernam: wrong key, or the message was changed\n");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 79, 80, 335, 337})
    void noMessageHasThisLength(int length) {
      CliRun run = open(Arrays.copyOf(seal(random(10)), length));

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).startsWith("vernam: this is not a whole sealed message\n");
    }
  }

  private CliRun open(byte[] sealed) {
    return CliRun.with(sealed, CliRun.NOW, "decrypt", "-k", key);
  }

  private byte[] seal(byte[] plain) {
    return CliRun.with(plain, CliRun.NOW, "encrypt", "-k", key, "--format", "aiootp").done().out();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
