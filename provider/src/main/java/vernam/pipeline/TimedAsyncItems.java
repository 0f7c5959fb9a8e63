package vernam.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Asynchronous items each of which must come in time. */
final class TimedAsyncItems<T> implements AsyncItems<T> {
  private final AsyncItems<T> source;
  private final long nanos;
  private final Executor executor;
  private CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

  TimedAsyncItems(AsyncItems<T> source, Duration time, Executor executor) {
    this.source = source;
    this.nanos = time.toNanos();
    this.executor = executor;
  }

  @Override
  public CompletableFuture<Optional<T>> find() {
    // As a task of its own, since a synchronous source answers only when it has the item.
    CompletableFuture<Optional<T>> found =
        SerialTasks.callAfter(CompletableFuture.completedFuture(null), executor, source::find);
    underWay = found;
    return found
        .copy()
        .completeOnTimeout(Optional.empty(), nanos, TimeUnit.NANOSECONDS)
        .whenComplete(
            (item, failure) -> {
              if (!found.isDone()) {
                source.cancel();
                close();
              }
            });
  }

  @Override
  public void cancel() {
    source.cancel();
  }

  @Override
  public void close() {
    CompletableFuture<?> unused = underWay.whenComplete((item, failure) -> source.close());
  }
}
