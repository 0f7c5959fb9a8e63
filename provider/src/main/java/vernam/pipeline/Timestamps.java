package vernam.pipeline;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import vernam.cipher.MessageAge;
import vernam.spec.MessageExpiredException;

/**
 * Timestamps as they stand in messages: the seconds since 1970 as an unsigned number of 8 bytes,
 * the most significant first.
 *
 * <p>A timestamp proves nothing: it has to come with a tag. Immutable and safe for use by many
 * threads. Source: specification chunky2048, section 13.
 */
public final class Timestamps {
  /** Bytes in a timestamp. */
  public static final int SIZE = Long.BYTES;

  private final Clock clock;

  /** Reads the system's clock. */
  public Timestamps() {
    this(Clock.systemUTC());
  }

  /** Reads a clock. */
  public Timestamps(Clock clock) {
    this.clock = clock;
  }

  /** Returns the present second, {@value #SIZE} bytes. */
  public byte[] now() {
    return ByteBuffer.allocate(SIZE).putLong(clock.instant().getEpochSecond()).array();
  }

  /**
   * Checks that a timestamp is not older than a limit. One exactly as old, or from the future,
   * passes; under a negative limit only those from the future do.
   *
   * @param timestamp {@value #SIZE} bytes
   * @param maxAge not zero, which aiootp takes for no limit
   * @throws MessageExpiredException if it is older, saying by how much
   * @throws IllegalArgumentException if the timestamp has another size, or the limit is zero
   */
  public void check(byte[] timestamp, Duration maxAge) throws MessageExpiredException {
    if (timestamp.length != SIZE) {
      throw new IllegalArgumentException(
          "a timestamp is " + SIZE + " bytes, not " + timestamp.length);
    }
    if (maxAge.isZero()) {
      throw new IllegalArgumentException("an age limit is not zero");
    }
    MessageAge.check(
        ByteBuffer.wrap(timestamp).getLong(), clock.instant().getEpochSecond(), maxAge);
  }
}
