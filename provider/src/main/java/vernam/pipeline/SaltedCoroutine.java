package vernam.pipeline;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/**
 * An endless source that ends only when it is asked to, with the salt that it has used. A value
 * that is refused changes nothing. It cannot be reset once it is closed: the key may be wiped then.
 */
abstract class SaltedCoroutine<O> implements Coroutine<Literal, O, Literal> {
  private final Supplier<Literal> salts;
  private @Nullable Literal salt;
  private @Nullable Literal result;
  private boolean closed;

  /** Makes a source that asks for a salt at its beginning, and after each reset. */
  SaltedCoroutine(Supplier<Literal> salts) {
    this.salts = salts;
  }

  /** Begins with a salt. */
  abstract void start(Literal salt);

  /** Takes a step; the first one is sent nothing. */
  abstract O step(@Nullable Literal value);

  /** Overwrites what {@link #start} and the steps have made. */
  abstract void wipe();

  @Override
  public final Step<O, Literal> resume(@Nullable Literal value) {
    Literal sent = Literal.none().equals(value) ? null : value;
    if (closed || result != null) {
      return new Step.Ended<>(result);
    }
    if (salt == null) {
      if (sent != null) {
        throw new IllegalArgumentException("the first request carries no value");
      }
      start(draw());
    }
    return new Step.Yielded<>(step(sent));
  }

  @Override
  public final Optional<Literal> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public final Optional<Literal> finish() {
    if (!closed && result == null) {
      result = salt == null ? draw() : salt;
      wipe();
    }
    return result();
  }

  @Override
  public final void reset() {
    if (closed) {
      throw new IllegalStateException("the source is closed");
    }
    wipe();
    salt = null;
    result = null;
  }

  @Override
  public final void close() {
    closed = true;
    // For some sources it is the key.
    salt = null;
    wipe();
  }

  private Literal draw() {
    Literal drawn = salts.get();
    salt = drawn;
    return drawn;
  }
}
