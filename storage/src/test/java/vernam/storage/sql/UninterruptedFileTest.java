package vernam.storage.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UninterruptedFileTest {
  @TempDir Path folder;

  private Path path;
  private FileChannel file;

  @BeforeEach
  void open() throws IOException {
    UninterruptedPath.register();
    path = folder.resolve("file");
    file = FileUtils.open("vernam:" + path, "rw");
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  private static ByteBuffer buffer(boolean direct, int size) {
    return direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
  }

  /** Returns a buffer with a text between two other bytes on each side. */
  private static ByteBuffer text(boolean direct, String text) {
    ByteBuffer buffer = buffer(direct, text.length() + 4);
    buffer.position(2).put(text.getBytes(US_ASCII)).flip().position(2);
    return buffer;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void writesWhatIsBetweenPositionAndLimit(boolean direct) throws IOException {
    file.write(text(false, "0123456789"), 0);
    ByteBuffer text = text(direct, "abc");

    assertThat(file.write(text, 4)).isEqualTo(3);

    assertThat(text.remaining()).isZero();
    assertThat(path).hasContent("0123abc789");
    assertThat(file.size()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsIntoWhatIsBetweenPositionAndLimit(boolean direct) throws IOException {
    file.write(text(false, "0123456789"), 0);
    ByteBuffer buffer = buffer(direct, 8);
    buffer.position(2).limit(5);

    assertThat(file.read(buffer, 4)).isEqualTo(3);

    assertThat(buffer.remaining()).isZero();
    byte[] all = new byte[8];
    buffer.clear().get(all);
    assertThat(all).containsExactly(0, 0, '4', '5', '6', 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsUpToTheEndAndSaysThatThereIsNoMore(boolean direct) throws IOException {
    file.write(text(false, "0123456789"), 0);
    ByteBuffer buffer = buffer(direct, 8);

    assertThat(file.read(buffer, 7)).isEqualTo(3);
    assertThat(buffer.position()).isEqualTo(3);
    assertThat(file.read(buffer, 10)).isEqualTo(-1);
    assertThat(buffer.position()).isEqualTo(3);
    assertThat(file.read(buffer(direct, 0), 5)).isZero();
  }

  @Test
  void writesBeyondTheEnd() throws IOException {
    file.write(text(false, "ab"), 3);

    assertThat(Files.readAllBytes(path)).containsExactly(0, 0, 0, 'a', 'b');
  }

  @Test
  void isCutOffButNotMadeLonger() throws IOException {
    file.write(text(false, "0123456789"), 0);

    file.truncate(4);
    assertThat(path).hasContent("0123");
    file.truncate(6);
    assertThat(path).hasContent("0123");
  }

  @Test
  void isLockedUntilTheLockIsReleased() throws IOException {
    FileLock lock = file.tryLock();
    assertThat(lock.isValid()).isTrue();
    try (FileChannel other = FileChannel.open(path, StandardOpenOption.WRITE)) {
      assertThatExceptionOfType(java.nio.channels.OverlappingFileLockException.class)
          .isThrownBy(other::tryLock);
      lock.release();
      assertThat(other.tryLock().isValid()).isTrue();
    }
  }

  @Test
  void servesAnInterruptedThreadWhichStaysInterrupted() throws IOException {
    Thread.currentThread().interrupt();

    file.write(text(false, "abc"), 0);
    file.force(true);
    file.read(ByteBuffer.allocate(3), 0);
    file.truncate(2);

    assertThat(file.size()).isEqualTo(2);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file.isOpen()).isTrue();
  }

  /** The control: what H2 has by default. */
  @Test
  void theUsualFileIsClosedByAnInterrupt() throws IOException {
    try (FileChannel usual = FileUtils.open(path.toString(), "rw")) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(ClosedByInterruptException.class)
          .isThrownBy(() -> usual.write(text(false, "abc"), 0));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(usual.isOpen()).isFalse();
    }
  }

  @Test
  void ofAnInaccessiblePathIsRefused() {
    assertThatExceptionOfType(FileNotFoundException.class)
        .isThrownBy(() -> FileUtils.open("vernam:" + folder, "rw"));
  }

  @Test
  void hasAPathThatKeepsItsKind() {
    FilePath known = FilePath.get("vernam:" + path);

    assertThat(known).isInstanceOf(UninterruptedPath.class);
    assertThat(known.toRealPath().toString()).startsWith("vernam:");
    assertThat(known.getParent()).isInstanceOf(UninterruptedPath.class);
    assertThat(known.exists()).isTrue();
  }
}
