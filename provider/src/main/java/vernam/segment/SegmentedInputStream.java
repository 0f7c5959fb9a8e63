package vernam.segment;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Opens a segmented container of any size while it is read. Gives out no byte before its segment is
 * verified, and ends only where the container does: one that was cut ends in {@link
 * DamagedSegmentException}, not in the end of the stream.
 *
 * <p>Closing before the end verifies nothing more: what was read is genuine, and the caller knows
 * that there was more. After a failure every further read fails in the same way.
 *
 * <p>Plaintext is overwritten with zeros once it is given out. Not safe for use by several threads;
 * the work may be spread with {@link SegmentOptions#withExecutor}.
 *
 * <p>Source: {@code src/docs/formats/segments.md}.
 */
public final class SegmentedInputStream extends InputStream {
  private final InputStream source;
  private final Segments segments;
  private final InOrder opening;
  private byte[] ahead;
  private int aheadSize;
  private long number;
  private boolean allSubmitted;
  private byte[] plaintext = {};
  private int given;
  private @Nullable IOException failure;
  private boolean closed;

  /**
   * Reads the header of a container.
   *
   * @param source up to its end one container; closed together with this stream
   * @param key 64 raw bytes, copied until the stream is closed
   * @param options context and executor; the segment size is the container's
   * @throws NotSegmentedException if the source holds no container
   * @throws IllegalArgumentException if the key is not 64 raw bytes
   * @throws IOException if the source fails
   */
  public SegmentedInputStream(InputStream source, SecretKey key, SegmentOptions options)
      throws IOException {
    this.source = Objects.requireNonNull(source, "source");
    SegmentHeader header = SegmentHeader.parse(source.readNBytes(SegmentHeader.SIZE));
    // neither randomness nor a clock has a part in opening
    this.segments =
        new Segments(key, header, options.context(), new SecureRandom(), Clock.systemUTC());
    this.opening = new InOrder(options);
    this.ahead = new byte[Segments.fullSize(header) + 1];
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!hasPlaintext()) {
      return -1;
    }
    int part = Math.min(length, plaintext.length - given);
    System.arraycopy(plaintext, given, bytes, offset, part);
    Arrays.fill(plaintext, given, given + part, (byte) 0);
    given += part;
    return part;
  }

  /** Returns how many bytes are opened already. */
  @Override
  public int available() throws IOException {
    requireUsable();
    return plaintext.length - given;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    opening.drain();
    Arrays.fill(plaintext, (byte) 0);
    segments.close();
    source.close();
  }

  /** Opens the next segments until there is something to give out; false at the end. */
  private boolean hasPlaintext() throws IOException {
    requireUsable();
    try {
      while (given == plaintext.length) {
        submitMore();
        if (opening.isEmpty()) {
          return false;
        }
        plaintext = opening.take();
        given = 0;
      }
      return true;
    } catch (IOException e) {
      failure = e;
      plaintext = new byte[0];
      given = 0;
      throw e;
    }
  }

  /** Reads one byte beyond a segment: only if there is none, the segment is the last. */
  private void submitMore() throws IOException {
    while (!allSubmitted && !opening.isFull()) {
      aheadSize += source.readNBytes(ahead, aheadSize, ahead.length - aheadSize);
      boolean last = aheadSize < ahead.length;
      int length = last ? aheadSize : aheadSize - 1;
      byte[] sealed = ahead;
      long place = number;
      opening.submit(() -> segments.open(place, last, sealed, length));
      ahead = new byte[sealed.length];
      ahead[0] = sealed[sealed.length - 1];
      aheadSize = 1;
      number = Math.addExact(number, 1);
      allSubmitted = last;
    }
  }

  private void requireUsable() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (failure instanceof DamagedSegmentException damaged) {
      throw new DamagedSegmentException(damaged.number());
    }
    if (failure != null) {
      throw new IOException("an earlier read failed", failure);
    }
  }
}
