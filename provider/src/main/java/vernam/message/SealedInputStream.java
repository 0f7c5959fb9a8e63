package vernam.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Opens a sealed message while it is read. Unlike {@link javax.crypto.CipherInputStream} it cannot
 * lose a bad tag:
 *
 * <ul>
 *   <li>nothing is given out before the tag over the whole message is verified, even if the cipher
 *       itself would;
 *   <li>closing verifies what nobody has read, and throws if it is forged;
 *   <li>after a failure every further read fails in the same way, and so does closing.
 * </ul>
 *
 * <p>A failure is an {@link IOException}. Its cause is what the cipher threw, which is an {@link
 * javax.crypto.AEADBadTagException} for a forged message, or what the source threw.
 *
 * <pre>{@code
 * cipher.init(Cipher.DECRYPT_MODE, key, parameters);
 * try (InputStream in = new SealedInputStream(source, cipher)) {
 *   return in.readAllBytes();
 * }
 * }</pre>
 *
 * <p>The whole message is in memory from the first read on, and the plaintext is overwritten when
 * the stream is closed. Works with every cipher that verifies a tag in {@code doFinal}, not only
 * with ours; a cipher without a tag has nothing to verify. Not safe for use by several threads.
 */
public final class SealedInputStream extends InputStream {
  private final InputStream source;
  private final Cipher cipher;
  private byte[] bytes = {};
  private @Nullable ByteArrayInputStream plaintext;
  private @Nullable Exception failure;
  private boolean closed;

  /**
   * Makes a stream; nothing is read yet.
   *
   * @param source holds one message, which goes up to its end; closed together with this stream
   * @param cipher initialized for decryption, with the associated data given; not to be used
   *     elsewhere until the stream is closed
   * @throws IllegalStateException if the cipher is not initialized
   */
  public SealedInputStream(InputStream source, Cipher cipher) {
    this.source = Objects.requireNonNull(source, "source");
    this.cipher = SealedOutputStream.requireInitialized(cipher);
  }

  @Override
  public int read() throws IOException {
    return verified().read();
  }

  @Override
  public int read(byte[] output, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, output.length);
    ByteArrayInputStream verified = verified();
    return length == 0 ? 0 : verified.read(output, offset, length);
  }

  @Override
  public long skip(long count) throws IOException {
    return verified().skip(count);
  }

  /** Returns how many bytes are verified and not read, which is 0 before the first read. */
  @Override
  public int available() throws IOException {
    // Verifying may have to wait for the source, which this method must not.
    return !closed && failure == null && plaintext == null ? 0 : verified().available();
  }

  /** Returns true. */
  @Override
  public boolean markSupported() {
    return true;
  }

  /** Remembers the position, without a limit; until then the start of the message is the mark. */
  @Override
  public void mark(int limit) {
    if (plaintext != null) {
      plaintext.mark(limit);
    }
  }

  @Override
  public void reset() throws IOException {
    verified().reset();
  }

  /**
   * Verifies the message if nobody has read it, overwrites the plaintext and closes the source. The
   * second time, nothing happens.
   *
   * @throws IOException if the message is forged or could not be read, also if a read has said so
   *     before, or if the source cannot be closed
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    try {
      verified();
    } catch (IOException e) {
      end(e);
      throw e;
    }
    end(null);
  }

  private void end(@Nullable IOException first) throws IOException {
    closed = true;
    plaintext = null;
    Arrays.fill(bytes, (byte) 0);
    SealedOutputStream.close(source, first);
  }

  private ByteArrayInputStream verified() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (failure == null && plaintext == null) {
      open();
    }
    if (plaintext == null) {
      // A new exception each time: in a try block, close must not throw the one that read threw.
      throw new IOException("the message cannot be opened", failure);
    }
    return plaintext;
  }

  private void open() {
    try {
      // In one piece, since some ciphers give plaintext out by update before they verify it.
      bytes = cipher.doFinal(source.readAllBytes());
      plaintext = new ByteArrayInputStream(bytes);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      failure = e;
    }
  }
}
