package vernam.storage.ropake;

import java.time.Duration;

/** What the user may set of a client or a server. Immutable. */
public final class RopakeOptions {
  private static final RopakeOptions STANDARD = new RopakeOptions(Duration.ofMinutes(1));

  private final Duration maxAge;

  private RopakeOptions(Duration maxAge) {
    this.maxAge = maxAge;
  }

  /** Returns the standard: messages of a login are good for one minute. */
  public static RopakeOptions standard() {
    return STANDARD;
  }

  /**
   * Returns the same with another limit of age for messages of a login. One exactly as old still
   * passes, and so does one dated in the future, as in aiootp. The clocks of both sides should
   * differ by less. There is no way to have no limit.
   *
   * @param limit more than zero; ages are known in whole seconds
   * @throws IllegalArgumentException if it is zero or less
   */
  public RopakeOptions withMaxAge(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("an age limit is more than zero");
    }
    return new RopakeOptions(limit);
  }

  /** Returns the greatest age of a message. */
  public Duration maxAge() {
    return maxAge;
  }
}
