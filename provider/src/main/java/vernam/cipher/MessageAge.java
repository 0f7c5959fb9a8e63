package vernam.cipher;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vernam.spec.MessageExpiredException;

/** The age limit of a message; specification chunky2048, section 13. */
public final class MessageAge {
  private MessageAge() {}

  /**
   * Checks that a message is not older than its limit. One that is exactly as old, or comes from
   * the future, passes.
   *
   * @param timestamp seconds since 1970, an unsigned number
   * @param now seconds since 1970
   * @param limit the greatest age; none or zero for no limit
   * @throws MessageExpiredException if the message is older
   */
  public static void check(long timestamp, long now, @Nullable Duration limit)
      throws MessageExpiredException {
    if (limit == null || limit.isZero()) {
      return;
    }
    // Exact, because an unsigned timestamp and any limit can overflow a difference of longs.
    BigDecimal age =
        new BigDecimal(
            BigInteger.valueOf(now).subtract(new BigInteger(Long.toUnsignedString(timestamp))));
    BigDecimal excess =
        age.subtract(BigDecimal.valueOf(limit.getSeconds()))
            .subtract(BigDecimal.valueOf(limit.getNano(), 9));
    if (excess.signum() > 0) {
      throw new MessageExpiredException(toDuration(excess));
    }
  }

  private static Duration toDuration(BigDecimal seconds) {
    BigInteger whole = seconds.toBigInteger();
    if (whole.bitLength() >= Long.SIZE) {
      return Duration.ofSeconds(Long.MAX_VALUE);
    }
    BigDecimal rest = seconds.subtract(new BigDecimal(whole));
    return Duration.ofSeconds(whole.longValue(), rest.movePointRight(9).longValue());
  }
}
