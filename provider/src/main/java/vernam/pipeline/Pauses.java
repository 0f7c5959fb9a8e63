package vernam.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Waits of random length before items. */
final class Pauses {
  private final long nanos;
  private final RandomGenerator random;

  Pauses(Duration span, RandomGenerator random) {
    this.nanos = span.toNanos();
    this.random = random;
    if (nanos < 0) {
      throw new IllegalArgumentException("a span is not negative");
    }
  }

  /** Returns the nanoseconds of the next one: from 0, below the span. */
  long next() {
    return (long) (nanos * random.nextDouble());
  }

  <T> Items<T> before(Items<T> source) {
    return Items.found(
        () -> {
          sleep();
          return Items.nextOf(source);
        },
        source::close);
  }

  <T> AsyncItems<T> before(AsyncItems<T> source, Executor executor) {
    return AsyncItems.over(
        source,
        () -> {
          CompletableFuture<?> pause =
              new CompletableFuture<>().completeOnTimeout("over", next(), TimeUnit.NANOSECONDS);
          return SerialTasks.callAfter(pause, executor, source::find);
        });
  }

  private void sleep() {
    try {
      TimeUnit.NANOSECONDS.sleep(next());
    } catch (InterruptedException e) {
      throw Failures.interrupted();
    }
  }
}
