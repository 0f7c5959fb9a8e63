package vernam.pipeline;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where coroutines begin. Stateless. Source: specification pipelines, sections 2, 11 and 14. */
public final class Coroutines {
  private Coroutines() {}

  /** Returns the coroutine that takes the steps of a body. */
  public static <I, O, R> Coroutine<I, O, R> of(Body<I, O, R> body) {
    return new BodyCoroutine<>(nothing -> body.step(nothing));
  }

  /**
   * Returns the coroutine of a generator on a daemon thread; see {@link #ofThread(Generator,
   * ThreadFactory)}.
   */
  public static <I, O, R> Coroutine<I, O, R> ofThread(Generator<I, O, R> generator) {
    return ofThread(generator, TimedItems.DAEMONS);
  }

  /**
   * Returns the coroutine of a generator on a thread of its own. The thread is made at the first
   * request, and waits between two of them; it ends with the generator. <b>A coroutine that is not
   * gone through to its end has to be closed</b>, or its thread waits for ever.
   *
   * <p>Closing, resetting and finishing interrupt the generator, whose next answer is a {@link
   * java.util.concurrent.CancellationException}, and return when its thread has ended; what else it
   * then throws reaches the caller, and a result that it then returns is that of {@link
   * Coroutine#finish}. An interrupt while a request is awaited is a {@code CancellationException},
   * and ends the coroutine.
   *
   * @param threads makes one for each run, such as {@code Thread.ofVirtual().factory()}
   */
  public static <I, O, R> Coroutine<I, O, R> ofThread(
      Generator<I, O, R> generator, ThreadFactory threads) {
    return new ThreadCoroutine<>(generator, threads);
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
