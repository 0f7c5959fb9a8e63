package vernam.spec;

import java.io.Serial;
import java.time.Duration;
import javax.crypto.BadPaddingException;

/**
 * Tells that a message is genuine but older than the age limit given for it. It is not an {@link
 * javax.crypto.AEADBadTagException}: the tag was verified first.
 */
public final class MessageExpiredException extends BadPaddingException {
  @Serial private static final long serialVersionUID = 1;

  private final Duration excess;

  /**
   * Makes the exception.
   *
   * @param excess by how much the message is too old
   */
  public MessageExpiredException(Duration excess) {
    super("message expired by " + seconds(excess) + " seconds");
    this.excess = excess;
  }

  /** Returns by how much the message is older than the limit. */
  public Duration excess() {
    return excess;
  }

  /** Returns by how many seconds the message is older than the limit, rounded up. */
  public long excessSeconds() {
    return seconds(excess);
  }

  private static long seconds(Duration excess) {
    return excess.getNano() == 0 ? excess.getSeconds() : Math.addExact(excess.getSeconds(), 1);
  }
}
