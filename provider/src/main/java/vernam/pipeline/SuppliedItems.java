package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Items each of which a supplier promises. */
final class SuppliedItems<T> implements AsyncItems<T> {
  private final Supplier<? extends CompletionStage<Optional<T>>> supplier;
  private @Nullable CompletableFuture<Optional<T>> pending;
  private boolean cancelled;

  SuppliedItems(Supplier<? extends CompletionStage<Optional<T>>> supplier) {
    this.supplier = supplier;
  }

  @Override
  public CompletableFuture<Optional<T>> find() {
    // A copy, so that ending the wait does not end what the supplier has to do.
    CompletableFuture<Optional<T>> item =
        CompletableFuture.completedFuture(Optional.<T>empty()).thenCompose(it -> supplier.get());
    synchronized (this) {
      pending = item;
      if (cancelled) {
        item.complete(Optional.empty());
      }
    }
    return item;
  }

  @Override
  public synchronized void cancel() {
    cancelled = true;
    if (pending != null) {
      pending.complete(Optional.empty());
    }
  }

  @Override
  public void close() {}
}
