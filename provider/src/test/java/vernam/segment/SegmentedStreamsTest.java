package vernam.segment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.SecretBytes;

class SegmentedStreamsTest {
  private static final int SEGMENT = SegmentOptions.MIN_SEGMENT_SIZE;
  private static final int HEADER = 48;

  /** siv 16, timestamp and siv-key 24, padding to whole blocks, hmac 32. */
  private static final int SEALED = 16 + (24 + SEGMENT + 232) + 32;

  private static final SegmentOptions OPTIONS = SegmentOptions.standard().withSegmentSize(SEGMENT);
  private static final SecretKey KEY = key(1);

  private static SecretKey key(int filling) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) filling);
    return SecretBytes.takeOver(bytes, "Chunky2048");
  }

  private static byte[] plaintext(int size) {
    byte[] plaintext = new byte[size];
    for (int i = 0; i < size; i++) {
      plaintext[i] = (byte) (i * 31 + i / SEGMENT);
    }
    return plaintext;
  }

  static byte[] seal(byte[] plaintext, SegmentOptions options) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream out = new SegmentedOutputStream(target, KEY, options)) {
      out.write(plaintext);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return target.toByteArray();
  }

  private static byte[] open(byte[] container) throws IOException {
    return open(container, KEY, OPTIONS);
  }

  private static byte[] open(byte[] container, SecretKey key, SegmentOptions options)
      throws IOException {
    try (InputStream in =
        new SegmentedInputStream(new ByteArrayInputStream(container), key, options)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 255, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 3 * SEGMENT + 7, 50_000})
  void opensWhatWasSealed(int size) throws IOException {
    byte[] container = seal(plaintext(size), OPTIONS);

    assertThat(open(container)).isEqualTo(plaintext(size));
    int full = size == 0 ? 0 : (size - 1) / SEGMENT;
    assertThat(container.length).isBetween(HEADER + full * SEALED, HEADER + (full + 1) * SEALED);
  }

  @Test
  void anEmptyContainerHasOneSegment() {
    assertThat(seal(new byte[0], OPTIONS)).hasSize(HEADER + 16 + 256 + 32);
  }

  @Test
  void theHeaderSaysWhatItIs() {
    ByteBuffer header = ByteBuffer.wrap(seal(new byte[0], OPTIONS));
    byte[] magic = new byte[8];
    header.get(magic);

    assertThat(magic).asString().isEqualTo("VERNAMSG");
    assertThat(header.getInt()).isEqualTo(1);
    assertThat(header.getInt()).isEqualTo(SEGMENT);
  }

  @Property(tries = 30)
  void thePiecesDoNotMatter(
      @ForAll @IntRange(max = 3 * SEGMENT) int size, @ForAll @IntRange(min = 1, max = 9000) int cut)
      throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    byte[] plaintext = plaintext(size);
    try (OutputStream out = new SegmentedOutputStream(target, KEY, OPTIONS)) {
      for (int at = 0; at < size; at += cut) {
        out.write(plaintext, at, Math.min(cut, size - at));
        out.flush();
      }
    }
    ByteArrayOutputStream opened = new ByteArrayOutputStream();
    try (InputStream in =
        new SegmentedInputStream(new ByteArrayInputStream(target.toByteArray()), KEY, OPTIONS)) {
      byte[] piece = new byte[cut];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        opened.write(piece, 0, read);
      }
    }

    assertThat(opened.toByteArray()).isEqualTo(plaintext);
  }

  @Test
  void severalThreadsGiveTheSameContents() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      SegmentOptions spread = OPTIONS.withExecutor(threads, 3);
      byte[] container = seal(plaintext(20 * SEGMENT + 5), spread);

      assertThat(open(container)).isEqualTo(plaintext(20 * SEGMENT + 5));
      assertThat(open(container, KEY, spread)).isEqualTo(plaintext(20 * SEGMENT + 5));
      container[HEADER + 7 * SEALED + 100] ^= 1;
      assertThatExceptionOfType(DamagedSegmentException.class)
          .isThrownBy(() -> open(container, KEY, spread))
          .returns(7L, DamagedSegmentException::number);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anExecutorThatDoesNothingIsNoObstacle() throws IOException {
    SegmentOptions idle = OPTIONS.withExecutor(work -> {}, 2);
    byte[] container = seal(plaintext(30 * SEGMENT), idle);

    assertThat(open(container, KEY, idle)).isEqualTo(plaintext(30 * SEGMENT));
  }

  @Test
  void anExecutorThatRefusesLeavesTheContainerIncomplete() {
    SegmentOptions shut =
        OPTIONS.withExecutor(
            work -> {
              throw new RejectedExecutionException();
            },
            1);
    ByteArrayOutputStream target = new ByteArrayOutputStream();

    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(
            () -> {
              try (OutputStream out = new SegmentedOutputStream(target, KEY, shut)) {
                out.write(plaintext(20 * SEGMENT));
              }
            });
    assertThat(target.size()).isEqualTo(HEADER);
  }

  @Test
  void flushingWritesWhatIsFull() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream out = new SegmentedOutputStream(target, KEY, OPTIONS)) {
      out.write(plaintext(3 * SEGMENT));
      out.flush();
      assertThat(target.size()).isEqualTo(HEADER + 2 * SEALED);
      out.write(1);
      out.flush();
      assertThat(target.size()).isEqualTo(HEADER + 3 * SEALED);
    }

    assertThat(open(target.toByteArray())).hasSize(3 * SEGMENT + 1);
  }

  @Test
  void theSaltOfAContainerIsNeverZero() throws IOException {
    SecureRandom zeroFirst =
        new SecureRandom() {
          private static final long serialVersionUID = 1;
          private byte next;

          @Override
          public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, next++);
          }
        };
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    new SegmentedOutputStream(target, KEY, OPTIONS, zeroFirst, Clock.systemUTC()).close();

    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 1);
    assertThat(Arrays.copyOfRange(target.toByteArray(), 16, HEADER)).isEqualTo(ones);
  }

  @Test
  void aContainerIsKnownByItsFirstBytes() {
    byte[] container = seal(new byte[0], OPTIONS);

    assertThat(SegmentedInputStream.beginsContainer(container)).isTrue();
    assertThat(SegmentedInputStream.beginsContainer(Arrays.copyOf(container, 8))).isTrue();
    assertThat(SegmentedInputStream.beginsContainer(Arrays.copyOf(container, 7))).isFalse();
    container[7] ^= 1;
    assertThat(SegmentedInputStream.beginsContainer(container)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4096, 8", "65536, 8", "524288, 8", "1048576, 4", "4194304, 1", "16777216, 1"})
  void aBatchHoldsEightSegmentsOrFourMebibytes(int segmentSize, int batchSize) {
    assertThat(SegmentOptions.batchSize(segmentSize)).isEqualTo(batchSize);
  }

  @Test
  void twoContainersOfOneTextDiffer() {
    assertThat(seal(plaintext(10), OPTIONS)).isNotEqualTo(seal(plaintext(10), OPTIONS));
  }

  @Nested
  class IsRefused {
    private final byte[] container = seal(plaintext(2 * SEGMENT + 100), OPTIONS);

    private void assertDamaged(long number, Consumer<byte[]> change) {
      byte[] changed = container.clone();
      change.accept(changed);
      assertRefused(number, changed);
    }

    private void assertRefused(long number, byte[] changed) {
      assertThatExceptionOfType(DamagedSegmentException.class)
          .isThrownBy(() -> open(changed))
          .withNoCause()
          .returns(number, DamagedSegmentException::number);
    }

    @Test
    void withOneBitFlippedAnywhere() {
      for (int at = 16; at < container.length; at += 41) {
        int position = at;
        long number = at < HEADER ? 0 : (at - HEADER) / SEALED;
        assertDamaged(number, bytes -> bytes[position] ^= 0x10);
      }
    }

    @Test
    void cutAnywhere() {
      for (int length = HEADER; length < container.length; length += 97) {
        byte[] cut = Arrays.copyOf(container, length);
        assertThatExceptionOfType(DamagedSegmentException.class).isThrownBy(() -> open(cut));
      }
      assertRefused(0, Arrays.copyOf(container, HEADER));
      assertRefused(0, Arrays.copyOf(container, HEADER + SEALED));
      assertRefused(1, Arrays.copyOf(container, HEADER + 2 * SEALED));
    }

    @Test
    void extended() {
      assertRefused(2, Arrays.copyOf(container, container.length + 1));
      assertRefused(2, Arrays.copyOf(container, container.length + 256));
      assertRefused(2, Arrays.copyOf(container, HEADER + 5 * SEALED));
    }

    @Test
    void withSegmentsExchangedRepeatedOrRemoved() {
      byte[] first = Arrays.copyOfRange(container, HEADER, HEADER + SEALED);
      byte[] second = Arrays.copyOfRange(container, HEADER + SEALED, HEADER + 2 * SEALED);
      byte[] last = Arrays.copyOfRange(container, HEADER + 2 * SEALED, container.length);

      assertRefused(0, container(second, first, last));
      assertRefused(1, container(first, first, second, last));
      assertRefused(1, container(first, last));
      assertRefused(0, container(last));
    }

    private byte[] container(byte[]... segments) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(container, 0, HEADER);
      for (byte[] segment : segments) {
        bytes.writeBytes(segment);
      }
      return bytes.toByteArray();
    }

    @Test
    void withASegmentOfAnotherContainer() {
      byte[] other = seal(plaintext(2 * SEGMENT + 100), OPTIONS);

      assertDamaged(
          1, bytes -> System.arraycopy(other, HEADER + SEALED, bytes, HEADER + SEALED, SEALED));
    }

    @Test
    void withAnotherSegmentSizeInItsHeader() {
      assertDamaged(0, bytes -> ByteBuffer.wrap(bytes).putInt(12, 2 * SEGMENT));
    }

    @Test
    void withAnotherKeyOrContext() {
      assertThatExceptionOfType(DamagedSegmentException.class)
          .isThrownBy(() -> open(container, key(2), OPTIONS));
      assertThatExceptionOfType(DamagedSegmentException.class)
          .isThrownBy(() -> open(container, KEY, OPTIONS.withContext(new byte[] {1})));
    }

    @Test
    void withAHeaderThatIsNone() {
      for (int length = 0; length < HEADER; length++) {
        byte[] cut = Arrays.copyOf(container, length);
        assertThatExceptionOfType(NotSegmentedException.class).isThrownBy(() -> open(cut));
      }
      for (int at : new int[] {0, 7, 8, 11, 12}) {
        byte[] changed = container.clone();
        changed[at] ^= (byte) 0x80;
        assertThatExceptionOfType(NotSegmentedException.class).isThrownBy(() -> open(changed));
      }
      byte[] small = container.clone();
      ByteBuffer.wrap(small).putInt(12, SEGMENT - 1);
      assertThatExceptionOfType(NotSegmentedException.class).isThrownBy(() -> open(small));
    }

    @Test
    void ifItWasNeverCompleted() throws IOException {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      try (SegmentedOutputStream out = new SegmentedOutputStream(target, KEY, OPTIONS)) {
        out.write(plaintext(3 * SEGMENT));
        out.abandon();
      }

      assertRefused(0, target.toByteArray());
    }
  }

  @Test
  void whatIsBeforeADamagedSegmentIsGivenOutAndTheFailureStays() throws IOException {
    byte[] container = seal(plaintext(2 * SEGMENT), OPTIONS);
    container[container.length - 1] ^= 1;
    try (InputStream in =
        new SegmentedInputStream(new ByteArrayInputStream(container), KEY, OPTIONS)) {
      assertThat(in.readNBytes(SEGMENT)).isEqualTo(plaintext(SEGMENT));
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(DamagedSegmentException.class)
            .isThrownBy(in::read)
            .returns(1L, DamagedSegmentException::number);
      }
    }
  }

  @Test
  void theSegmentSizeIsReadFromTheHeader() throws IOException {
    byte[] container = seal(plaintext(20_000), OPTIONS.withSegmentSize(5000));

    assertThat(open(container, KEY, SegmentOptions.standard())).isEqualTo(plaintext(20_000));
  }

  @Test
  void contextIsBound() throws IOException {
    SegmentOptions named = OPTIONS.withContext("photo".getBytes(US_ASCII));
    byte[] container = seal(plaintext(10), named);

    assertThat(open(container, KEY, named)).isEqualTo(plaintext(10));
    assertThatExceptionOfType(DamagedSegmentException.class).isThrownBy(() -> open(container));
  }

  @Test
  void optionsOutsideTheirRangesAreRefused() {
    SegmentOptions options = SegmentOptions.standard();

    assertThatIllegalArgumentException().isThrownBy(() -> options.withSegmentSize(SEGMENT - 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withSegmentSize(SegmentOptions.MAX_SEGMENT_SIZE + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withExecutor(Runnable::run, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SegmentedOutputStream(
                    OutputStream.nullOutputStream(),
                    SecretBytes.copyOf(new byte[32], "x"),
                    options));
  }

  @Test
  void aTargetThatFailsIsNotCompletedAndIsClosed() {
    boolean[] closed = {false};
    OutputStream target =
        new OutputStream() {
          private int written;

          @Override
          public void write(int oneByte) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written > 3 * SEALED) {
              throw new IOException("full");
            }
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> {
              try (OutputStream out = new SegmentedOutputStream(target, KEY, OPTIONS)) {
                out.write(plaintext(20 * SEGMENT));
              }
            })
        .withMessage("full");
    assertThat(closed[0]).isTrue();
  }
}
