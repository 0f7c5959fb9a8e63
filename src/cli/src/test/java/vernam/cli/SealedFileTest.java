package vernam.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of segments. */
class SealedFileTest {
  private static final int HEADER = 48;
  private static final int SEGMENT = 4096;
  private static final int SEALED = 16 + (24 + SEGMENT + 232) + 32;

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
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 8 * 65_536, 1_700_001})
    void throughFiles(int size) throws IOException {
      Path plain = Files.write(folder.resolve("plain"), random(size));

      CliRun.of("encrypt", "--key-file", key, "-o", file("sealed"), plain.toString()).done();
      CliRun.of("decrypt", "--key-file", key, "-o", file("opened"), file("sealed")).done();

      assertThat(folder.resolve("opened")).hasSameBinaryContentAs(plain);
      assertThat(Files.readAllBytes(folder.resolve("sealed")))
          .startsWith("VERNAMSG".getBytes(US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000_001})
    void throughStandardStreams(int size) {
      byte[] plain = random(size);

      byte[] sealed = CliRun.with(plain, CliRun.NOW, "encrypt", "-k", key).done().out();
      byte[] opened = CliRun.with(sealed, CliRun.NOW, "decrypt", "-k", key).done().out();

      assertThat(opened).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096", "5000, 5000", "4K, 4096", "128K, 131072", "16M, 16777216"})
    void withSegmentsOfAnotherSize(String option, int size) {
      byte[] sealed = seal(random(10_001), "--segment-size", option);

      assertThat(ByteBuffer.wrap(sealed).getInt(12)).isEqualTo(size);
      assertThat(open(sealed).done().out()).isEqualTo(random(10_001));
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
      Path file = Files.write(folder.resolve("file"), random(300_000));

      CliRun.of("encrypt", "-k", key, "-o", file.toString(), "--force", file.toString()).done();
      CliRun.of("decrypt", "-k", key, "-o", file.toString(), "--force", file.toString()).done();

      assertThat(file).hasBinaryContent(random(300_000));
      assertOnlyInFolder("key", "file");
    }

    @Test
    void withoutForceAnExistingFileStays() throws IOException {
      Files.write(folder.resolve("sealed"), seal(random(10)));
      Files.writeString(folder.resolve("opened"), "precious");

      CliRun run = CliRun.of("decrypt", "-k", key, "-o", file("opened"), file("sealed"));

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(folder.resolve("opened")).hasContent("precious");
    }

    @Test
    void aDeviceIsWrittenToAndStaysADevice() {
      CliRun.with(random(1), CliRun.NOW, "encrypt", "-k", key, "--force", "-o", "/dev/null").done();

      assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void noBarIsDrawnWhereThereIsNoTerminal() throws IOException {
      Files.write(folder.resolve("plain"), random(1_000_000));

      CliRun run = CliRun.of("encrypt", "-k", key, "-o", file("sealed"), file("plain"));

      assertThat(run.err()).isEmpty();
    }
  }

  @Nested
  class Refusals {
    private byte[] sealed;

    @BeforeEach
    void seal() {
      sealed = SealedFileTest.this.seal(random(3 * SEGMENT + 7), "--segment-size", "4K");
    }

    @ParameterizedTest(name = "bit flipped in byte {0}")
    @ValueSource(ints = {0, 7, 11, 12, 16, 47, 48, 100, HEADER + SEALED + 9, 3 * SEALED + 60})
    void everyPartOfAFileIsProtected(int position) throws IOException {
      sealed[position] ^= (byte) 0x80;

      assertRefused(sealed);
    }

    @ParameterizedTest(name = "cut to {0}")
    @ValueSource(ints = {0, 8, 47, HEADER, HEADER + SEALED, HEADER + 3 * SEALED, 3 * SEALED + 300})
    void noPartOfAFileIsAFile(int length) throws IOException {
      assertRefused(Arrays.copyOf(sealed, length));
    }

    @ParameterizedTest(name = "{0} bytes more")
    @ValueSource(ints = {1, 256, SEALED})
    void nothingFollowsAFile(int more) throws IOException {
      assertRefused(Arrays.copyOf(sealed, sealed.length + more));
    }

    @Test
    void segmentsStayWhereTheyAre() throws IOException {
      ByteArrayOutputStream exchanged = new ByteArrayOutputStream();
      exchanged.write(sealed, 0, HEADER + SEALED);
      exchanged.write(sealed, HEADER + 2 * SEALED, SEALED);
      exchanged.write(sealed, HEADER + SEALED, SEALED);
      exchanged.write(sealed, HEADER + 3 * SEALED, sealed.length - HEADER - 3 * SEALED);

      assertRefused(exchanged.toByteArray());
    }

    @Test
    void aWrongKeyIsRefused() throws IOException {
      key = file("other.key");
      CliRun.of("keygen", "-o", key).done();

      CliRun run = open(sealed);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).startsWith("vernam: wrong key, or the message was changed\n");
    }

    @Test
    void theDamagedSegmentIsNamed() {
      sealed[HEADER + 2 * SEALED + 500] ^= 1;

      CliRun run = open(sealed);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEqualTo(Arrays.copyOf(random(3 * SEGMENT + 7), 2 * SEGMENT));
      assertThat(run.err())
          .isEqualTo(
              """
              vernam: the file was changed, cut or extended at segment 2
              hint: the key is right; what came out is genuine, but not all there was
              """);
    }

    @Test
    void anUnknownVersionIsNamed() {
      sealed[11] = 2;

      assertThat(open(sealed).err()).startsWith("vernam: a container of version 2 is not known\n");
    }

    /** To a new file, and over an old one: neither changes. */
    private void assertRefused(byte[] changed) throws IOException {
      Files.write(folder.resolve("changed"), changed);
      Files.writeString(folder.resolve("old"), "precious");

      CliRun created = CliRun.of("decrypt", "-k", key, "-o", file("new"), file("changed"));
      CliRun replaced =
          CliRun.of("decrypt", "-k", key, "--force", "-o", file("old"), file("changed"));

      assertThat(created.exitCode()).isEqualTo(1);
      assertThat(created.err()).hasLineCount(2);
      assertThat(created.out()).isEmpty();
      assertThat(replaced.exitCode()).isEqualTo(1);
      assertThat(folder.resolve("old")).hasContent("precious");
      assertOnlyInFolder("key", "changed", "old");
    }
  }

  private void assertOnlyInFolder(String... names) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder(names);
    }
  }

  private CliRun open(byte[] sealed) {
    return CliRun.with(sealed, CliRun.NOW, "decrypt", "-k", key);
  }

  private byte[] seal(byte[] plain, String... options) {
    String[] command = {"encrypt", "-k", key};
    String[] all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return CliRun.with(plain, CliRun.NOW, all).done().out();
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
