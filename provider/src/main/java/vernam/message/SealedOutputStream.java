package vernam.message;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is written. {@link #close} ends the message with its tag; without that the sink holds
 * nothing that can be opened. Unlike {@link javax.crypto.CipherOutputStream}, which reports no
 * failure of the cipher in {@code close}, this stream says when there is no message:
 *
 * <ul>
 *   <li>after a failed write every further call fails, closing included, and no tag is written;
 *   <li>{@link #abandon} has the same effect, for a caller whose own work failed half-way: closing
 *       would otherwise make a valid message of the half.
 * </ul>
 *
 * <pre>{@code
 * cipher.init(Cipher.ENCRYPT_MODE, key);
 * try (SealedOutputStream out = new SealedOutputStream(sink, cipher)) {
 *   out.write(plaintext);
 * }
 * }</pre>
 *
 * <p>Works with every cipher that has a tag, not only with ours. The IV, {@code cipher.getIV()}, is
 * not written: it travels as the caller sees fit. Not safe for use by several threads.
 */
public final class SealedOutputStream extends OutputStream {
  private final OutputStream sink;
  private final Cipher cipher;
  private @Nullable Exception failure;
  private boolean abandoned;
  private boolean closed;

  /**
   * Makes a stream; nothing is written yet.
   *
   * @param sink takes the message; closed together with this stream
   * @param cipher initialized for encryption, with the associated data given; not to be used
   *     elsewhere until the stream is closed
   * @throws IllegalStateException if the cipher is not initialized
   */
  public SealedOutputStream(OutputStream sink, Cipher cipher) {
    this.sink = Objects.requireNonNull(sink, "sink");
    this.cipher = requireInitialized(cipher);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] input, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, input.length);
    attempt(() -> put(cipher.update(input, offset, length)));
  }

  /** Flushes the sink. What fills no block yet stays in the cipher. */
  @Override
  public void flush() throws IOException {
    attempt(sink::flush);
  }

  /**
   * Gives the message up: what the sink has got so far stays without a tag, and {@link #close}
   * closes the sink and says nothing more. Does nothing after {@code close}.
   */
  public void abandon() {
    abandoned = true;
  }

  /**
   * Ends the message with its tag and closes the sink. The second time, nothing happens.
   *
   * @throws IOException if the sink holds no valid message, because now or in a write before
   *     something failed, or if the sink cannot be closed; not after {@link #abandon}
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    try {
      if (!abandoned) {
        attempt(() -> put(cipher.doFinal()));
      }
    } catch (IOException e) {
      closed = true;
      close(sink, e);
      throw e;
    }
    closed = true;
    close(sink, null);
  }

  /** A step towards the message. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException, GeneralSecurityException;
  }

  /** Takes a step, unless one has failed before. */
  private void attempt(Step step) throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (abandoned) {
      throw new IOException("the message was abandoned");
    }
    if (failure == null) {
      try {
        step.run();
        return;
      } catch (IOException | GeneralSecurityException | RuntimeException e) {
        failure = e;
      }
    }
    throw new IOException("the message is incomplete and cannot be opened", failure);
  }

  private void put(byte @Nullable [] output) throws IOException {
    if (output != null) {
      sink.write(output);
    }
  }

  /** Returns the cipher if it can be asked for a size, which before {@code init} it cannot. */
  static Cipher requireInitialized(Cipher cipher) {
    int unused = cipher.getOutputSize(0);
    return cipher;
  }

  /** Closes; a failure of that is added to the first failure, if there is one. */
  static void close(Closeable closeable, @Nullable IOException first) throws IOException {
    try {
      closeable.close();
    } catch (IOException e) {
      if (first == null) {
        throw e;
      }
      first.addSuppressed(e);
    }
  }
}
