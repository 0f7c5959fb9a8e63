package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asynchronous items none of which is asked for after the end, an error or a cancellation. */
final class EndingItems<T> implements AsyncItems<T> {
  private final AsyncItems<T> source;
  private volatile boolean ended;

  EndingItems(AsyncItems<T> source) {
    this.source = source;
  }

  @Override
  public CompletableFuture<Optional<T>> find() {
    if (ended) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<Optional<T>> item;
    try {
      item = source.find();
    } catch (RuntimeException | Error e) {
      item = CompletableFuture.failedFuture(e);
    }
    return item.whenComplete((found, failure) -> ended |= failure != null || found.isEmpty());
  }

  @Override
  public void cancel() {
    ended = true;
    source.cancel();
  }

  @Override
  public void close() {
    source.close();
  }
}
