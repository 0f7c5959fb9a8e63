package vernam.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Salts;

/**
 * Seals what is written to it into a segmented container of any size.
 *
 * <p>Only {@link #close} completes the container: without it the last segment is missing, and a
 * reader refuses what there is. To leave a container incomplete on purpose, call {@link #abandon}
 * first. {@link #flush} writes all segments that are full and known not to be the last; it does not
 * cut one short.
 *
 * <p>Plaintext is overwritten with zeros as soon as it is sealed. Not safe for use by several
 * threads; the work may be spread with {@link SegmentOptions#withExecutor}.
 *
 * <p>Source: {@code src/docs/formats/segments.md}.
 */
public final class SegmentedOutputStream extends OutputStream {
  private final OutputStream target;
  private final Segments segments;
  private final InOrder<List<byte[]>> sealing;
  private final int batchSize;
  private List<Segment> batch = new ArrayList<>();
  private byte[] buffer;
  private int size;
  private long number;
  private boolean closed;
  private @Nullable Throwable failure;

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
    SegmentHeader header = SegmentHeader.of(options.segmentSize(), Salts.random(random));
    this.segments = new Segments(key, header, options.context(), random, clock);
    this.sealing = new InOrder<>(options);
    this.batchSize = SegmentOptions.batchSize(header.segmentSize());
    this.buffer = new byte[header.segmentSize()];
    try {
      target.write(header.encoded());
    } catch (IOException | RuntimeException e) {
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
        attempt(() -> endSegment(false));
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
    attempt(
        () -> {
          writeAll();
          target.flush();
        });
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
    try (target;
        segments) {
      try {
        if (failure == null) {
          attempt(
              () -> {
                endSegment(true);
                writeAll();
              });
        }
      } finally {
        sealing.drain(ciphertext -> {});
        batch.forEach(Segment::wipe);
        Arrays.fill(buffer, (byte) 0);
      }
    }
  }

  private void endSegment(boolean last) throws IOException {
    batch.add(new Segment(number, last, buffer, size));
    if (size < buffer.length) {
      Arrays.fill(buffer, (byte) 0);
    }
    buffer = new byte[last ? 0 : buffer.length];
    size = 0;
    number = Math.addExact(number, 1);
    if (batch.size() == batchSize) {
      sealBatch();
    }
  }

  private void sealBatch() throws IOException {
    if (sealing.isFull()) {
      writeBatch();
    }
    List<Segment> full = batch;
    batch = new ArrayList<>();
    sealing.submit(() -> segments.seal(full));
  }

  private void writeBatch() throws IOException {
    for (byte[] sealed : sealing.take()) {
      target.write(sealed);
    }
  }

  private void writeAll() throws IOException {
    if (!batch.isEmpty()) {
      sealBatch();
    }
    while (!sealing.isEmpty()) {
      writeBatch();
    }
  }

  /** A step towards the container. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /** Takes a step; after one that failed, the container will not be completed. */
  private void attempt(Step step) throws IOException {
    try {
      step.run();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
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
