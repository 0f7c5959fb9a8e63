package vernam.segment;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Opens a segmented container of any size while it is read. Gives out no byte before its segment is
 * verified, and ends only where the container does: one that was cut ends in {@link
 * DamagedSegmentException}, not in the end of the stream.
 *
 * <p>Reads ahead, by the batches of {@link SegmentOptions}. Closing before the end verifies nothing
 * more: what was read is genuine, and the caller knows that there was more. After a failure every
 * further read fails in the same way.
 *
 * <p>Plaintext is overwritten with zeros once it is given out. Not safe for use by several threads;
 * the work may be spread with {@link SegmentOptions#withExecutor}.
 *
 * <p>Source: {@code src/docs/formats/segments.md}.
 */
public final class SegmentedInputStream extends InputStream {
  /** Bytes that {@link #beginsContainer} wants to see. */
  public static final int MAGIC_SIZE = SegmentHeader.MAGIC_SIZE;

  private final InputStream source;
  private final Segments segments;
  private final InOrder<Opened> opening;
  private final int batchSize;
  private byte[] ahead;
  private int aheadSize;
  private long number;
  private boolean allSubmitted;
  private final Deque<byte[]> opened = new ArrayDeque<>();
  private byte[] plaintext = {};
  private int given;
  private @Nullable DamagedSegmentException damaged;
  private @Nullable Throwable failure;
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
    this.opening = new InOrder<>(options);
    this.batchSize = SegmentOptions.batchSize(header.segmentSize());
    this.ahead = new byte[Segments.fullSize(header) + 1];
  }

  /**
   * Returns whether something that begins with these bytes is a container, of whatever version, or
   * nothing that can be opened. Tells containers from other messages.
   *
   * @param beginning the first {@value #MAGIC_SIZE} bytes or more; false if there are fewer
   */
  public static boolean beginsContainer(byte[] beginning) {
    return SegmentHeader.beginsWithMagic(beginning);
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

  /** Returns how many bytes of the segment at hand are left. */
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
    try (source;
        segments) {
      opening.drain(Opened::wipe);
      opened.forEach(unread -> Arrays.fill(unread, (byte) 0));
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  /** Opens the next segments until there is something to give out; false at the end. */
  private boolean hasPlaintext() throws IOException {
    requireUsable();
    while (given == plaintext.length) {
      if (opened.isEmpty()) {
        requireUndamaged();
        if (!openMore()) {
          return false;
        }
      } else {
        plaintext = opened.remove();
        given = 0;
      }
    }
    return true;
  }

  /** Takes the next batch, if there is one; a failure beyond what it has opened is kept. */
  private boolean openMore() throws IOException {
    try {
      submitMore();
      if (opening.isEmpty()) {
        return false;
      }
      Opened batch = opening.take();
      opened.addAll(batch.plaintexts());
      damaged = batch.damaged();
      return true;
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  private void submitMore() throws IOException {
    while (!allSubmitted && !opening.isFull()) {
      List<Segment> batch = new ArrayList<>();
      while (!allSubmitted && batch.size() < batchSize) {
        batch.add(next());
      }
      opening.submit(() -> segments.open(batch));
    }
  }

  /** Reads one byte beyond a segment: only if there is none, the segment is the last. */
  private Segment next() throws IOException {
    aheadSize += source.readNBytes(ahead, aheadSize, ahead.length - aheadSize);
    boolean last = aheadSize < ahead.length;
    Segment segment = new Segment(number, last, ahead, last ? aheadSize : aheadSize - 1);
    if (!last) {
      byte extra = ahead[ahead.length - 1];
      ahead = new byte[ahead.length];
      ahead[0] = extra;
      aheadSize = 1;
      number = Math.addExact(number, 1);
    }
    allSubmitted = last;
    return segment;
  }

  private void requireUndamaged() throws DamagedSegmentException {
    if (damaged != null) {
      throw new DamagedSegmentException(damaged.number());
    }
  }

  private void requireUsable() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (failure != null) {
      throw new IOException("an earlier read failed", failure);
    }
  }
}
