package vernam.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.SecretBytes;

class SegmentedChannelTest {
  private static final int SEGMENT = SegmentOptions.MIN_SEGMENT_SIZE;
  private static final int HEADER = 48;
  private static final int SEALED = 16 + (24 + SEGMENT + 232) + 32;
  private static final SegmentOptions OPTIONS = SegmentOptions.standard().withSegmentSize(SEGMENT);

  @TempDir private Path folder;

  private static SecretKey key() {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) 1);
    return SecretBytes.takeOver(bytes, "Chunky2048");
  }

  private static byte[] plaintext(int size) {
    byte[] plaintext = new byte[size];
    new Random(size).nextBytes(plaintext);
    return plaintext;
  }

  private Path file(byte[] container) throws IOException {
    return Files.write(folder.resolve("container"), container);
  }

  private static SegmentedChannel open(Path file) throws IOException {
    return new SegmentedChannel(FileChannel.open(file), key(), OPTIONS);
  }

  private static byte[] read(SeekableByteChannel channel, long position, int size)
      throws IOException {
    ByteBuffer target = ByteBuffer.allocate(size);
    channel.position(position);
    int read = channel.read(target);
    return Arrays.copyOf(target.array(), Math.max(read, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 77})
  void readsAnyPart(int size) throws IOException {
    byte[] plaintext = plaintext(size);
    Path file = file(SegmentedStreamsTest.seal(plaintext, OPTIONS));
    Random random = new Random(7);
    try (SegmentedChannel channel = open(file)) {
      assertThat(channel.size()).isEqualTo(size);
      assertThat(read(channel, 0, size)).isEqualTo(plaintext);
      for (int i = 0; i < 40; i++) {
        int from = random.nextInt(size + 1);
        int length = random.nextInt(size - from + 1);
        assertThat(read(channel, from, length))
            .isEqualTo(Arrays.copyOfRange(plaintext, from, from + length));
        assertThat(channel.position()).isEqualTo(from + length);
      }
      channel.position(size);
      assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      channel.position(size + 10L);
      assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @Test
  void opensOnlyWhatItTouches() throws IOException {
    byte[] plaintext = plaintext(5 * SEGMENT);
    byte[] container = SegmentedStreamsTest.seal(plaintext, OPTIONS);
    container[HEADER + 2 * SEALED + 50] ^= 1;
    try (SegmentedChannel channel = open(file(container))) {
      assertThat(read(channel, 3L * SEGMENT, SEGMENT))
          .isEqualTo(Arrays.copyOfRange(plaintext, 3 * SEGMENT, 4 * SEGMENT));
      assertThatExceptionOfType(DamagedSegmentException.class)
          .isThrownBy(() -> read(channel, 2L * SEGMENT, 1))
          .returns(2L, DamagedSegmentException::number);
      assertThat(read(channel, 0, 10)).isEqualTo(Arrays.copyOf(plaintext, 10));
    }
  }

  @Test
  void refusesAContainerThatWasCut() throws IOException {
    byte[] container = SegmentedStreamsTest.seal(plaintext(3 * SEGMENT), OPTIONS);
    for (int length :
        new int[] {HEADER, HEADER + SEALED, HEADER + 2 * SEALED, container.length - 1}) {
      Path cut = file(Arrays.copyOf(container, length));
      assertThatExceptionOfType(DamagedSegmentException.class).isThrownBy(() -> open(cut));
    }
    Path none = file(Arrays.copyOf(container, HEADER - 1));
    assertThatExceptionOfType(NotSegmentedException.class).isThrownBy(() -> open(none));
  }

  @Test
  void isForReading() throws IOException {
    SegmentedChannel channel = open(file(SegmentedStreamsTest.seal(plaintext(1), OPTIONS)));
    try (channel) {
      assertThatExceptionOfType(NonWritableChannelException.class)
          .isThrownBy(() -> channel.write(ByteBuffer.allocate(1)));
      assertThatExceptionOfType(NonWritableChannelException.class)
          .isThrownBy(() -> channel.truncate(0));
      assertThatIllegalArgumentException().isThrownBy(() -> channel.position(-1));
    }
    channel.close();
    assertThat(channel.isOpen()).isFalse();
    assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(channel::size);
  }
}
