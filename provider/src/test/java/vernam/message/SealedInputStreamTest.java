package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bad tag comes through whatever is called, and nothing is given out before. */
class SealedInputStreamTest {
  private static final byte[] PLAINTEXT = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  /** A call as a program may make it; returns what it learnt. */
  private enum Call {
    READ {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        return List.of(in.read());
      }
    },
    READ_ARRAY {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        byte[] bytes = new byte[3];
        return learnt(in.read(bytes), bytes);
      }
    },
    READ_RANGE {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        byte[] bytes = new byte[9];
        return learnt(in.read(bytes, 2, 5), bytes);
      }
    },
    READ_N_BYTES {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        return learnt(4, in.readNBytes(4));
      }
    },
    SKIP {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        return List.of((int) in.skip(2));
      }
    },
    MARK {
      @Override
      List<Integer> on(InputStream in) {
        in.mark(100);
        return List.of();
      }
    },
    RESET {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        in.reset();
        return List.of();
      }
    },
    AVAILABLE {
      @Override
      List<Integer> on(InputStream in) throws IOException {
        return List.of(in.available());
      }
    };

    abstract List<Integer> on(InputStream in) throws IOException;

    private static List<Integer> learnt(int count, byte[] bytes) {
      List<Integer> all = new ArrayList<>(List.of(count));
      for (byte b : bytes) {
        all.add((int) b);
      }
      return all;
    }
  }

  @Property(tries = 500)
  void forgedMessage_givesNothingAndThrowsWhateverIsCalled(
      @ForAll StreamCipher cipher, @ForAll @Size(max = 8) List<Call> calls) {
    InputStream in = stream(cipher, cipher.forged(PLAINTEXT));
    for (Call call : calls) {
      switch (call) {
        case MARK -> assertThatCode(() -> call.on(in)).doesNotThrowAnyException();
        case AVAILABLE -> assertLearnsNothing(in);
        default -> assertBadTag(() -> call.on(in));
      }
    }
    assertBadTag(in::close);
  }

  @Property(tries = 500)
  void tryBlock_throwsWhateverIsCaughtInside(
      @ForAll StreamCipher cipher, @ForAll @Size(max = 8) List<Call> calls) {
    assertBadTag(
        () -> {
          try (InputStream in = stream(cipher, cipher.forged(PLAINTEXT))) {
            for (Call call : calls) {
              try {
                call.on(in);
              } catch (IOException e) {
                assertThat(e).hasCauseInstanceOf(AEADBadTagException.class);
              }
            }
          }
        });
  }

  @Property(tries = 500)
  void genuineMessage_isReadLikeAnArray(
      @ForAll StreamCipher cipher,
      @ForAll @Size(max = 40) byte[] plaintext,
      @ForAll @Size(max = 20) List<Call> calls)
      throws IOException {
    InputStream expected = new ByteArrayInputStream(plaintext);
    try (InputStream in = stream(cipher, cipher.sealed(plaintext))) {
      assertThat(in.available()).isZero();
      assertThat(in.skip(0)).isZero();
      for (Call call : calls) {
        assertThat(call.on(in)).as("%s", call).isEqualTo(call.on(expected));
      }
      assertThat(in.readAllBytes()).isEqualTo(expected.readAllBytes());
    }
  }

  @Property(tries = 100)
  void everyTruncation_throwsOnClose(
      @ForAll StreamCipher cipher, @ForAll @IntRange(min = 1, max = 24) int missing) {
    byte[] message = cipher.sealed(PLAINTEXT);
    byte[] cut = Arrays.copyOf(message, message.length - missing);
    // What is shorter than the tag, the JDK's GCM takes for a fault of its own on some versions.
    assertThatThrownBy(stream(cipher, cut)::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the message cannot be opened");
  }

  @ParameterizedTest
  @EnumSource
  void emptySource_throwsOnClose(StreamCipher cipher) {
    assertThatThrownBy(stream(cipher, new byte[0])::close)
        .isInstanceOf(IOException.class)
        .hasMessage("the message cannot be opened");
  }

  @ParameterizedTest
  @EnumSource
  void genuineMessage_mayBeClosedUnread(StreamCipher cipher) throws IOException {
    Source source = new Source(cipher.sealed(PLAINTEXT));
    InputStream in = new SealedInputStream(source, cipher.opening());
    in.close();
    in.close();
    assertThat(source.closed).isEqualTo(1);
  }

  @Test
  void afterAFailedClose_theSecondIsSilentAndReadingStillFails() {
    Source source = new Source(StreamCipher.CHUNKY2048.forged(PLAINTEXT));
    InputStream in = new SealedInputStream(source, StreamCipher.CHUNKY2048.opening());
    assertBadTag(in::close);
    assertThatCode(in::close).doesNotThrowAnyException();
    assertThat(source.closed).isEqualTo(1);
    assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("the stream is closed");
    assertThatThrownBy(in::available).isInstanceOf(IOException.class);
  }

  @Test
  void sourceThatFails_isTheCauseEachTime() {
    IOException broken = new IOException("broken");
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw broken;
          }

          @Override
          public int read(byte[] output, int offset, int length) throws IOException {
            throw broken;
          }

          @Override
          public void close() throws IOException {
            throw new IOException("cannot be closed either");
          }
        };
    InputStream half = new ByteArrayInputStream(StreamCipher.CHUNKY2048.sealed(PLAINTEXT));
    InputStream in =
        new SealedInputStream(
            new SequenceInputStream(half, failing), StreamCipher.CHUNKY2048.opening());
    assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasCause(broken);
    assertThatThrownBy(in::close)
        .isInstanceOf(IOException.class)
        .hasCause(broken)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  @Test
  void sourceThatCannotBeClosed_isToldAfterAGenuineMessage() {
    InputStream source =
        new ByteArrayInputStream(StreamCipher.CHUNKY2048.sealed(PLAINTEXT)) {
          @Override
          public void close() throws IOException {
            throw new IOException("cannot be closed");
          }
        };
    InputStream in = new SealedInputStream(source, StreamCipher.CHUNKY2048.opening());
    assertThatThrownBy(in::close).isInstanceOf(IOException.class).hasMessage("cannot be closed");
  }

  @Test
  void readOfNothing_verifiesToo() throws IOException {
    InputStream forged = stream(StreamCipher.CHUNKY2048, StreamCipher.CHUNKY2048.forged(PLAINTEXT));
    assertBadTag(() -> forged.read(new byte[0]));
    try (InputStream empty =
        stream(StreamCipher.CHUNKY2048, StreamCipher.CHUNKY2048.sealed(new byte[0]))) {
      assertThat(empty.read(new byte[0])).isZero();
      assertThat(empty.read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cipherThatIsNotInitialized_isRefusedAtOnce(StreamCipher cipher) {
    Cipher fresh = cipher.uninitialized();
    assertThatThrownBy(() -> stream(fresh, new byte[0])).isInstanceOf(IllegalStateException.class);
  }

  private static InputStream stream(StreamCipher cipher, byte[] message) {
    return stream(cipher.opening(), message);
  }

  private static InputStream stream(Cipher cipher, byte[] message) {
    return new SealedInputStream(new ByteArrayInputStream(message), cipher);
  }

  private static void assertBadTag(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(AEADBadTagException.class);
  }

  /** What is available is nothing, or the failure that a read has found. */
  private static void assertLearnsNothing(InputStream in) {
    try {
      assertThat(in.available()).isZero();
    } catch (IOException e) {
      assertThat(e).hasCauseInstanceOf(AEADBadTagException.class);
    }
  }

  /** Counts how often it is closed. */
  private static final class Source extends ByteArrayInputStream {
    private int closed;

    Source(byte[] bytes) {
      super(bytes);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
