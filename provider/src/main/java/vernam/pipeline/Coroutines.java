package vernam.pipeline;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where coroutines begin. Stateless. Source: specification pipelines, sections 2 and 11. */
public final class Coroutines {
  private Coroutines() {}

  /** Returns the coroutine that takes the steps of a body. */
  public static <I, O, R> Coroutine<I, O, R> of(Body<I, O, R> body) {
    return new BodyCoroutine<>(nothing -> body.step(nothing));
  }

  /**
   * Returns the coroutine that answers first with an item, then with what it is sent. To be sent
   * nothing, but for the first time, is an {@link IllegalArgumentException}, which ends it.
   */
  public static <T> Coroutine<T, T, Void> echo(T first) {
    return echo(first, List.of());
  }

  /** Returns {@link #echo(Object)} with items to answer with before those that are sent. */
  public static <T> Coroutine<T, T, Void> echo(T first, Iterable<? extends T> buffer) {
    return echo(
        first,
        buffer,
        () -> {
          throw new IllegalArgumentException("nothing was sent, so there is no answer");
        });
  }

  /**
   * Returns {@link #echo(Object)} with items to answer with before those that are sent.
   *
   * @param nothing gives the answer to nothing being sent
   */
  public static <T> Coroutine<T, T, Void> echo(
      T first, Iterable<? extends T> buffer, Supplier<? extends T> nothing) {
    Objects.requireNonNull(first);
    return of(start -> Body.yielding(first, echoing(buffer.iterator(), nothing)));
  }

  /** Returns the answers of a coroutine that is sent each of its answers. */
  public static <T> Pipeline<T> feedBack(Coroutine<T, T, ?> coroutine) {
    return coroutine.feedBack(Function.identity());
  }

  private static <T> Body<T, T, Void> echoing(
      Iterator<? extends T> buffer, Supplier<? extends T> nothing) {
    return sent -> {
      T answer = buffer.hasNext() ? buffer.next() : sent != null ? sent : nothing.get();
      return Body.yielding(answer, echoing(buffer, nothing));
    };
  }
}
