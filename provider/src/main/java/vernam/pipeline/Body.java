package vernam.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What a coroutine does with the next value: one step, which names the step after it. No thread
 * stands still between two of them. Python's
 *
 * <pre>{@code
 * z = yield x + y
 * return x * y * z
 * }</pre>
 *
 * <p>becomes
 *
 * <pre>{@code
 * Body<Integer, Integer, Integer> body =
 *     nothing -> Body.yielding(x + y, z -> Body.ending(x * y * z));
 * }</pre>
 *
 * <p>A body that changes nothing outside of it can be {@linkplain Coroutine#reset reset}.
 *
 * @param <I> what is sent
 * @param <O> what comes back
 * @param <R> what it ends with
 * @see Coroutines#of
 */
@FunctionalInterface
public interface Body<I, O, R> {
  /**
   * Takes the step.
   *
   * @param sent null if nothing was sent, as with the first request
   */
  Turn<I, O, R> step(@Nullable I sent);

  /** Answers with an item, and goes on with another body when the next value comes. */
  static <I, O, R> Turn<I, O, R> yielding(O item, Body<I, O, R> next) {
    return new Turn<>(new Step.Yielded<>(item), next);
  }

  /** Ends with a result. */
  static <I, O, R> Turn<I, O, R> ending(R result) {
    return new Turn<>(new Step.Ended<>(result), null);
  }

  /** Ends without a result. */
  static <I, O, R> Turn<I, O, R> ending() {
    return new Turn<>(new Step.Ended<>(null), null);
  }

  /**
   * A step taken, and what comes after it.
   *
   * @param <I> what is sent
   * @param <O> what comes back
   * @param <R> what it ends with
   */
  final class Turn<I, O, R> {
    final Step<O, R> step;
    final @Nullable Body<I, O, R> next;

    private Turn(Step<O, R> step, @Nullable Body<I, O, R> next) {
      this.step = step;
      this.next = next;
    }
  }
}
