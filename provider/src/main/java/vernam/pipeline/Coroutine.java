package vernam.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source that is sent a value with each request, and may end with a result; specification
 * pipelines, sections 1 and 11.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <I> what is sent
 * @param <O> what comes back
 * @param <R> what it ends with
 */
public interface Coroutine<I, O, R> extends AutoCloseable {
  /**
   * Sends a value and takes the next step.
   *
   * @param value null to send nothing, as with the first request
   * @throws IllegalArgumentException if the first request carries a value
   */
  Step<O, R> resume(@Nullable I value);

  /** Returns the result, if it has ended with one. */
  Optional<R> result();

  /** Asks it to finish, and returns the result, if it then has one. */
  Optional<R> finish();

  /** Puts it back to its beginning. */
  void reset();

  /** Ends it and wipes what it holds; may be called twice. */
  @Override
  void close();
}
