package vernam.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A coroutine as code that runs from its beginning to its end, on a thread of its own. Python's
 *
 * <pre>{@code
 * z = yield x + y
 * return x * y * z
 * }</pre>
 *
 * <p>becomes
 *
 * <pre>{@code
 * Generator<Integer, Integer, Integer> generator =
 *     requests -> {
 *       int z = requests.answer(x + y);
 *       return x * y * z;
 *     };
 * }</pre>
 *
 * <p>A {@link Body} does the same without a thread.
 *
 * @param <I> what is sent
 * @param <O> what comes back
 * @param <R> what it ends with
 * @see Coroutines#ofThread(Generator)
 */
@FunctionalInterface
public interface Generator<I, O, R> {
  /**
   * Runs, and returns the result, or null for none. What it throws reaches whoever made the
   * request.
   *
   * @param requests valid until this returns, and on this thread only
   */
  @Nullable R run(Requests<I, O> requests);

  /**
   * Whoever drives the coroutine.
   *
   * @param <I> what is sent
   * @param <O> what comes back
   */
  interface Requests<I, O> {
    /**
     * Answers with an item, waits for the next request and returns what it carries, or null.
     *
     * @param item not null
     * @throws java.util.concurrent.CancellationException if no other request will come, since the
     *     coroutine was closed, reset or asked to finish. Let it pass, or return a result; every
     *     further answer ends in the same way
     * @throws IllegalStateException if it is called from another thread
     */
    @Nullable I answer(O item);
  }
}
