package vernam.segment;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * How a container is made or read. Immutable.
 *
 * <p>Segments are worked on in batches of up to 8, or of fewer if these would hold more than 4 MiB.
 * Memory: about four times a batch for every thread, and once more; with two threads and segments
 * of 64 KiB, 6 MiB. It does not grow with the container.
 */
public final class SegmentOptions {
  /** The smallest number of plaintext bytes in a segment: 4 KiB. */
  public static final int MIN_SEGMENT_SIZE = 4096;

  /** The usual number of plaintext bytes in a segment: 64 KiB. */
  public static final int DEFAULT_SEGMENT_SIZE = 65_536;

  /** The greatest number of plaintext bytes in a segment: 16 MiB. */
  public static final int MAX_SEGMENT_SIZE = 16_777_216;

  private static final int MAX_BATCH = 8;
  private static final int MAX_BATCH_BYTES = 4 << 20;

  private static final SegmentOptions STANDARD =
      new SegmentOptions(DEFAULT_SEGMENT_SIZE, new byte[0], Runnable::run, 1);

  private final int segmentSize;
  private final byte[] context;
  private final Executor executor;
  private final int atOnce;

  private SegmentOptions(int segmentSize, byte[] context, Executor executor, int atOnce) {
    this.segmentSize = segmentSize;
    this.context = context;
    this.executor = executor;
    this.atOnce = atOnce;
  }

  /** Returns the usual options: segments of 64 KiB, no context, all work in the calling thread. */
  public static SegmentOptions standard() {
    return STANDARD;
  }

  /**
   * Returns these options with another segment size, which counts for new containers: a container
   * that is read says its own.
   *
   * @param size bytes of plaintext in a segment, {@value #MIN_SEGMENT_SIZE} to {@value
   *     #MAX_SEGMENT_SIZE}
   * @throws IllegalArgumentException if it is outside
   */
  public SegmentOptions withSegmentSize(int size) {
    if (!isSegmentSize(size)) {
      throw new IllegalArgumentException("a segment does not have " + size + " bytes");
    }
    return new SegmentOptions(size, context, executor, atOnce);
  }

  /**
   * Returns these options with associated data, which the reader has to know: a name, a version.
   *
   * @param context of any size, copied; empty for none
   */
  public SegmentOptions withContext(byte[] context) {
    return new SegmentOptions(segmentSize, context.clone(), executor, atOnce);
  }

  /**
   * Returns these options with work for several threads. The order of the bytes stays the same. An
   * executor that is busy, or shut down meanwhile, blocks nothing: the calling thread then does the
   * work itself.
   *
   * @param executor does the work
   * @param threads how many of its threads are kept busy, at least 1
   * @throws IllegalArgumentException if it is less
   */
  public SegmentOptions withExecutor(Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread does the work, not " + threads);
    }
    // one more than there are threads waits, so that none is idle while results are taken
    return new SegmentOptions(
        segmentSize,
        context,
        Objects.requireNonNull(executor, "executor"),
        Math.addExact(threads, 1));
  }

  static boolean isSegmentSize(int size) {
    return size >= MIN_SEGMENT_SIZE && size <= MAX_SEGMENT_SIZE;
  }

  int segmentSize() {
    return segmentSize;
  }

  /** Not to be changed. */
  byte[] context() {
    return context;
  }

  Executor executor() {
    return executor;
  }

  /** Returns how many batches there are at once, done or not. */
  int atOnce() {
    return atOnce;
  }

  /** Returns how many segments of this size are worked on together. */
  static int batchSize(int segmentSize) {
    return Math.max(1, Math.min(MAX_BATCH, MAX_BATCH_BYTES / segmentSize));
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "SegmentOptions";
  }
}
