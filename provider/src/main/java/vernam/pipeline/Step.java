package vernam.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link Coroutine} answers to a value: an item, or that it has ended.
 *
 * @param <O> an item
 * @param <R> the result
 */
public sealed interface Step<O, R> {
  /**
   * An item.
   *
   * @param item never null
   */
  record Yielded<O, R>(O item) implements Step<O, R> {
    /** Shows nothing: an item may be secret. */
    @Override
    public String toString() {
      return "Yielded";
    }
  }

  /**
   * The end.
   *
   * @param result null if it has ended without one
   */
  record Ended<O, R>(@Nullable R result) implements Step<O, R> {
    /** Shows nothing: a result may be secret. */
    @Override
    public String toString() {
      return "Ended";
    }
  }
}
