package vernam.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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
    return new Items<>() {
      @Override
      @Nullable T find() {
        sleep();
        return source.hasNext() ? source.next() : null;
      }

      @Override
      void release() {
        source.close();
      }
    };
  }

  <T> AsyncItems<T> before(AsyncItems<T> source, Executor executor) {
    return new AsyncItems<>() {
      @Override
      public CompletableFuture<Optional<T>> find() {
        CompletableFuture<?> pause =
            new CompletableFuture<>().completeOnTimeout("over", next(), TimeUnit.NANOSECONDS);
        return Turns.callAfter(pause, executor, source::find);
      }

      @Override
      public void cancel() {
        source.cancel();
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }

  private void sleep() {
    try {
      TimeUnit.NANOSECONDS.sleep(next());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting");
    }
  }
}
