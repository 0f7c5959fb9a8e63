package vernam.segment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * Reads any part of a segmented container by opening only the segments that it touches, one at a
 * time. The last segment is opened at once, which shows that the container has not been cut and how
 * large its contents are; another segment that is damaged shows only when it is read.
 *
 * <p>Read-only: writing and truncating throw {@link NonWritableChannelException}. The one segment
 * in memory is overwritten with zeros when another takes its place, and on closing. Not safe for
 * use by several threads.
 *
 * <p>Source: {@code src/docs/formats/segments.md}.
 */
public final class SegmentedChannel implements SeekableByteChannel {
  private final SeekableByteChannel source;
  private final Segments segments;
  private final int fullSize;
  private final long lastNumber;
  private final long size;
  private long openNumber;
  private byte[] opened;
  private long position;

  /**
   * Reads the header and the last segment of a container.
   *
   * @param source holds one container from position 0 to its end and does not change; closed
   *     together with this channel
   * @param key 64 raw bytes, copied until the channel is closed
   * @param options context; the segment size is the container's, and no executor is used
   * @throws NotSegmentedException if the source holds no container
   * @throws DamagedSegmentException if the last segment does not verify
   * @throws IllegalArgumentException if the key is not 64 raw bytes
   * @throws IOException if the source fails
   */
  public SegmentedChannel(SeekableByteChannel source, SecretKey key, SegmentOptions options)
      throws IOException {
    this.source = Objects.requireNonNull(source, "source");
    long sealedSize = source.size() - SegmentHeader.SIZE;
    SegmentHeader header =
        SegmentHeader.parse(sealedSize < 0 ? new byte[0] : readAt(0, SegmentHeader.SIZE));
    // neither randomness nor a clock has a part in opening
    segments = new Segments(key, header, options.context(), new SecureRandom(), Clock.systemUTC());
    fullSize = Segments.fullSize(header);
    lastNumber = sealedSize == 0 ? 0 : (sealedSize - 1) / fullSize;
    openNumber = lastNumber;
    try {
      opened = open(lastNumber);
    } catch (IOException | RuntimeException e) {
      segments.close();
      throw e;
    }
    size = Math.addExact(Math.multiplyExact(lastNumber, header.segmentSize()), opened.length);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireOpen();
    if (!target.hasRemaining()) {
      return 0;
    }
    if (position >= size) {
      return -1;
    }
    int read = 0;
    while (target.hasRemaining() && position < size) {
      long number = position / segments.header().segmentSize();
      int at = (int) (position % segments.header().segmentSize());
      show(number);
      int part = Math.min(target.remaining(), opened.length - at);
      target.put(opened, at, part);
      position += part;
      read += part;
    }
    return read;
  }

  /** Returns the size of the contents in bytes. */
  @Override
  public long size() throws IOException {
    requireOpen();
    return size;
  }

  @Override
  public long position() throws IOException {
    requireOpen();
    return position;
  }

  @Override
  public SegmentedChannel position(long newPosition) throws IOException {
    requireOpen();
    if (newPosition < 0) {
      throw new IllegalArgumentException("a position is not negative: " + newPosition);
    }
    position = newPosition;
    return this;
  }

  /**
   * Refuses.
   *
   * @throws NonWritableChannelException always
   */
  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  /**
   * Refuses.
   *
   * @throws NonWritableChannelException always
   */
  @Override
  public SegmentedChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return source.isOpen();
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(opened, (byte) 0);
    segments.close();
    source.close();
  }

  private void requireOpen() throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
  }

  private void show(long number) throws IOException {
    if (number != openNumber) {
      byte[] next = open(number);
      Arrays.fill(opened, (byte) 0);
      opened = next;
      openNumber = number;
    }
  }

  private byte[] open(long number) throws IOException {
    boolean last = number == lastNumber;
    long start = SegmentHeader.SIZE + number * fullSize;
    int length = last ? Math.toIntExact(source.size() - start) : fullSize;
    Opened result =
        segments.open(List.of(new Segment(number, last, readAt(start, length), length)));
    DamagedSegmentException damaged = result.damaged();
    if (damaged != null) {
      throw damaged;
    }
    return result.plaintexts().get(0);
  }

  private byte[] readAt(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    source.position(start);
    while (bytes.hasRemaining()) {
      if (source.read(bytes) < 0) {
        throw new EOFException("the container became shorter while it was read");
      }
    }
    return bytes.array();
  }
}
