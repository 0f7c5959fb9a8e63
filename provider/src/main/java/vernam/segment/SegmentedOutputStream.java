package vernam.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is written to it into a segmented container of any size.
 *
 * <p>Only {@link #close} completes the container: without it the last segment is missing, and a
 * reader refuses what there is. To leave a container incomplete on purpose, call {@link #abandon}
 * first. {@link #flush} flushes what is sealed already; it does not cut a segment short.
 *
 * <p>Plaintext is overwritten with zeros as soon as it is sealed. Not safe for use by several
 * threads; the work may be spread with {@link SegmentOptions#withExecutor}.
 *
 * <p>Source: {@code src/docs/formats/segments.md}.
 */
public final class SegmentedOutputStream extends OutputStream {
  private static final int SALT_SIZE = 32;

  private final OutputStream target;
  private final Segments segments;
  private final InOrder sealing;
  private byte[] buffer;
  private int size;
  private long number;
  private boolean closed;
  private @Nullable IOException failure;

  /**
   * Begins a container; its header is written at once.
   *
   * @param target closed together with this stream
   * @param key 64 raw bytes, copied until the stream is closed
   * @throws IllegalArgumentException if it is another key
   * @throws IOException if the target fails
   */
  public SegmentedOutputStream(OutputStream target, SecretKey key, SegmentOptions options)
      throws IOException {
    this(target, key, options, new SecureRandom(), Clock.systemUTC());
  }

  /**
   * Begins a container.
   *
   * @param random gives the salt of the container and 16 bytes for each segment
   * @param clock dates the segments
   * @throws IllegalArgumentException if the key is not 64 raw bytes
   * @throws IOException if the target fails
   */
  public SegmentedOutputStream(
      OutputStream target, SecretKey key, SegmentOptions options, SecureRandom random, Clock clock)
      throws IOException {
    this.target = Objects.requireNonNull(target, "target");
    byte[] salt = new byte[SALT_SIZE];
    random.nextBytes(salt);
    SegmentHeader header = SegmentHeader.of(options.segmentSize(), salt);
    this.segments = new Segments(key, header, options.context(), random, clock);
    this.sealing = new InOrder(options);
    this.buffer = new byte[header.segmentSize()];
    try {
      target.write(header.encoded());
    } catch (IOException e) {
      segments.close();
      throw e;
    }
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    requireUsable();
    int taken = 0;
    while (taken < length) {
      // a full segment waits until there is more: only then it is not the last
      if (size == buffer.length) {
        sealBuffer(false);
      }
      int part = Math.min(length - taken, buffer.length - size);
      System.arraycopy(bytes, offset + taken, buffer, size, part);
      size += part;
      taken += part;
    }
  }

  @Override
  public void flush() throws IOException {
    requireUsable();
    target.flush();
  }

  /** Gives the container up: closing will not complete it, so that no reader takes it for whole. */
  public void abandon() {
    if (failure == null) {
      failure = new IOException("the container was abandoned");
    }
  }

  /**
   * Seals the last segment, writes it, and closes the target. After a failure or {@link #abandon},
   * closes the target only. Does nothing the second time.
   *
   * @throws IOException if the target fails
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (target) {
      if (failure == null) {
        sealBuffer(true);
        while (!sealing.isEmpty()) {
          target.write(sealing.take());
        }
      }
    } finally {
      sealing.drain();
      Arrays.fill(buffer, (byte) 0);
      segments.close();
    }
  }

  private void sealBuffer(boolean last) throws IOException {
    byte[] plaintext = buffer;
    int length = size;
    long place = number;
    try {
      if (sealing.isFull()) {
        target.write(sealing.take());
      }
      sealing.submit(() -> sealAndWipe(place, last, plaintext, length));
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    buffer = last ? new byte[0] : new byte[plaintext.length];
    size = 0;
    number = Math.addExact(number, 1);
  }

  private byte[] sealAndWipe(long place, boolean last, byte[] plaintext, int length) {
    try {
      return segments.seal(place, last, plaintext, length);
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  private void requireUsable() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (failure != null) {
      throw new IOException("an earlier write failed", failure);
    }
  }
}
