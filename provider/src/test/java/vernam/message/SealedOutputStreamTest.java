package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing makes the message; without a proper end there is none. */
class SealedOutputStreamTest {
  private static final byte[] PLAINTEXT = new byte[1000];

  @Property(tries = 300)
  void piecesInAnyOrderOfWriteAndFlush_makeTheMessage(
      @ForAll StreamCipher cipher,
      @ForAll @Size(max = 6) List<@Size(max = 400) byte[]> pieces,
      @ForAll boolean flush)
      throws Exception {
    Sink sink = new Sink(Integer.MAX_VALUE);
    ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
    try (OutputStream out = new SealedOutputStream(sink, cipher.sealing())) {
      for (byte[] piece : pieces) {
        out.write(piece);
        out.write(7);
        plaintext.writeBytes(piece);
        plaintext.write(7);
        if (flush) {
          out.flush();
        }
      }
    }
    assertThat(cipher.opened(sink.bytes.toByteArray())).isEqualTo(plaintext.toByteArray());
    assertThat(sink.flushed).isEqualTo(flush ? pieces.size() : 0);
    assertThat(sink.closed).isEqualTo(1);
  }

  @Property(tries = 200)
  void sinkThatFails_holdsNoMessageAndCloseSaysSo(
      @ForAll StreamCipher cipher, @ForAll @IntRange(min = 0, max = 1015) int room) {
    Sink sink = new Sink(room);
    SealedOutputStream out = new SealedOutputStream(sink, cipher.sealing());
    boolean failed = false;
    for (int at = 0; at < PLAINTEXT.length; at += 100) {
      try {
        out.write(PLAINTEXT, at, 100);
        assertThat(failed).as("a write after a failed one").isFalse();
      } catch (IOException e) {
        failed = true;
      }
    }
    assertThatThrownBy(out::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the message is incomplete and cannot be opened")
        .hasRootCauseMessage("full");
    assertNoMessage(cipher, sink);
    assertThat(sink.closed).isEqualTo(1);
    assertThatCode(out::close).doesNotThrowAnyException();
    assertThat(sink.closed).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void closeTwice_endsTheMessageOnce(StreamCipher cipher) throws Exception {
    Sink sink = new Sink(Integer.MAX_VALUE);
    SealedOutputStream out = new SealedOutputStream(sink, cipher.sealing());
    out.write(PLAINTEXT);
    out.close();
    out.close();
    assertThat(cipher.opened(sink.bytes.toByteArray())).isEqualTo(PLAINTEXT);
    assertThat(sink.closed).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void nothingWritten_isTheEmptyMessage(StreamCipher cipher) throws Exception {
    Sink sink = new Sink(Integer.MAX_VALUE);
    new SealedOutputStream(sink, cipher.sealing()).close();
    assertThat(cipher.opened(sink.bytes.toByteArray())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void abandoned_leavesNoMessageAndClosesTheSink(StreamCipher cipher) throws IOException {
    Sink sink = new Sink(Integer.MAX_VALUE);
    SealedOutputStream out = new SealedOutputStream(sink, cipher.sealing());
    out.write(PLAINTEXT);
    out.abandon();
    assertThatThrownBy(() -> out.write(1))
        .isInstanceOf(IOException.class)
        .hasMessage("the message was abandoned");
    out.close();
    assertNoMessage(cipher, sink);
    assertThat(sink.closed).isEqualTo(1);
  }

  @Test
  void afterClose_writingAndFlushingFail() throws IOException {
    SealedOutputStream out =
        new SealedOutputStream(new Sink(Integer.MAX_VALUE), StreamCipher.CHUNKY2048.sealing());
    out.close();
    out.abandon();
    assertThatThrownBy(() -> out.write(PLAINTEXT))
        .isInstanceOf(IOException.class)
        .hasMessage("the stream is closed");
    assertThatThrownBy(out::flush).isInstanceOf(IOException.class);
  }

  @Test
  void cipherUsedUpElsewhere_isReportedByCloseAndLeavesNoMessage() throws Exception {
    Sink sink = new Sink(Integer.MAX_VALUE);
    Cipher cipher = StreamCipher.CHUNKY2048.sealing();
    SealedOutputStream out = new SealedOutputStream(sink, cipher);
    out.write(PLAINTEXT);
    cipher.doFinal();
    assertThatThrownBy(out::close)
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertNoMessage(StreamCipher.CHUNKY2048, sink);
  }

  @Test
  void sinkThatCannotBeClosed_isToldAndTheMessageIsThere() throws Exception {
    Sink sink =
        new Sink(Integer.MAX_VALUE) {
          @Override
          public void close() throws IOException {
            throw new IOException("cannot be closed");
          }
        };
    SealedOutputStream out = new SealedOutputStream(sink, StreamCipher.CHUNKY2048.sealing());
    out.write(PLAINTEXT);
    assertThatThrownBy(out::close).isInstanceOf(IOException.class).hasMessage("cannot be closed");
    assertThat(StreamCipher.CHUNKY2048.opened(sink.bytes.toByteArray())).isEqualTo(PLAINTEXT);
  }

  @Test
  void wrongRange_harmsNothing() throws Exception {
    Sink sink = new Sink(Integer.MAX_VALUE);
    try (OutputStream out = new SealedOutputStream(sink, StreamCipher.CHUNKY2048.sealing())) {
      assertThatThrownBy(() -> out.write(PLAINTEXT, 999, 2))
          .isInstanceOf(IndexOutOfBoundsException.class);
      out.write(PLAINTEXT);
    }
    assertThat(StreamCipher.CHUNKY2048.opened(sink.bytes.toByteArray())).isEqualTo(PLAINTEXT);
  }

  @ParameterizedTest
  @EnumSource
  void cipherThatIsNotInitialized_isRefusedAtOnce(StreamCipher cipher) {
    Cipher fresh = cipher.uninitialized();
    assertThatThrownBy(() -> new SealedOutputStream(new Sink(9), fresh))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void bothStreams_understandEachOther(StreamCipher cipher) throws IOException {
    Sink sink = new Sink(Integer.MAX_VALUE);
    try (OutputStream out = new SealedOutputStream(sink, cipher.sealing())) {
      new ByteArrayInputStream(PLAINTEXT).transferTo(out);
    }
    InputStream source = new ByteArrayInputStream(sink.bytes.toByteArray());
    try (InputStream in = new SealedInputStream(source, cipher.opening())) {
      assertThat(in.readAllBytes()).isEqualTo(PLAINTEXT);
    }
  }

  private static void assertNoMessage(StreamCipher cipher, Sink sink) {
    byte[] left = sink.bytes.toByteArray();
    assertThatThrownBy(() -> cipher.opened(Arrays.copyOf(left, Math.max(left.length, 16))))
        .isInstanceOf(GeneralSecurityException.class);
  }

  /** Has so much room, and fails for ever once something did not fit. */
  private static class Sink extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int room;
    private int flushed;
    private int closed;

    Sink(int room) {
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      if (bytes.size() >= room) {
        throw new IOException("full");
      }
      bytes.write(value);
    }

    @Override
    public void flush() {
      flushed++;
    }

    @Override
    public void close() throws IOException {
      closed++;
    }
  }
}
