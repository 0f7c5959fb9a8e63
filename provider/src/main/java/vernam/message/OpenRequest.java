package vernam.message;

import java.time.Duration;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/**
 * One message that {@link Chunky2048Batch#open} is to open: key and message, and a pid or an age
 * limit if they matter. The arguments mean what they mean to {@link Chunky2048}.
 *
 * <p>Immutable. The key stays alive until the batch is done.
 */
public final class OpenRequest {
  private final MessageKey key;
  private final SealedMessage message;
  private final Literal pid;
  private final @Nullable Duration maxAge;

  private OpenRequest(
      MessageKey key, SealedMessage message, Literal pid, @Nullable Duration maxAge) {
    if (message.format() != WireFormat.CHUNKY_2048) {
      throw new IllegalArgumentException("this is a message of the other format");
    }
    this.key = key;
    this.message = message;
    this.pid = pid;
    this.maxAge = maxAge;
  }

  /**
   * Returns a request to open a message of any age with the pid 0.
   *
   * @param key 64 bytes in the format {@code RAW}
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes, or
   *     the message of the other {@link WireFormat}
   */
  public static OpenRequest of(SecretKey key, SealedMessage message) {
    return new OpenRequest(MessageKey.of(key), message, Literal.integer(0), null);
  }

  /**
   * Returns a request to open a message of any age with the pid 0.
   *
   * @param key any value that is not empty, none, zero or false
   * @throws IllegalArgumentException if Python would take the key for false, or the message is of
   *     the other {@link WireFormat}
   */
  public static OpenRequest of(Literal key, SealedMessage message) {
    return new OpenRequest(MessageKey.of(key), message, Literal.integer(0), null);
  }

  /** Returns the same request for a message that is bound to a pid. */
  public OpenRequest withPid(Literal boundTo) {
    return new OpenRequest(key, message, boundTo, maxAge);
  }

  /**
   * Returns the same request for a message that may not be older than a limit.
   *
   * @throws IllegalArgumentException if the limit is zero
   */
  public OpenRequest withMaxAge(Duration limit) {
    if (limit.isZero()) {
      throw new IllegalArgumentException("an age limit is not zero");
    }
    return new OpenRequest(key, message, pid, limit);
  }

  MessageKey key() {
    return key;
  }

  SealedMessage message() {
    return message;
  }

  Literal pid() {
    return pid;
  }

  @Nullable Duration maxAge() {
    return maxAge;
  }

  long blockCount() {
    return message.blockCount();
  }
}
