package vernam.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Items whose times a listener is told. */
final class TracedItems<T> extends Items<T> {
  private final Items<T> source;
  private final BiConsumer<Long, Duration> listener;
  private final LongSupplier nanoClock;
  private long position;

  TracedItems(Items<T> source, BiConsumer<Long, Duration> listener, LongSupplier nanoClock) {
    this.source = source;
    this.listener = listener;
    this.nanoClock = nanoClock;
  }

  @Override
  @Nullable T find() {
    long from = nanoClock.getAsLong();
    T item = source.hasNext() ? source.next() : null;
    if (item != null) {
      listener.accept(position++, Duration.ofNanos(nanoClock.getAsLong() - from));
    }
    return item;
  }

  @Override
  void release() {
    source.close();
  }

  /** Returns the asynchronous twin. */
  static <T> AsyncItems<T> trace(
      AsyncItems<T> source, BiConsumer<Long, Duration> listener, LongSupplier nanoClock) {
    return new AsyncItems<>() {
      private long position;

      @Override
      public CompletableFuture<Optional<T>> find() {
        long from = nanoClock.getAsLong();
        return source
            .find()
            .thenApply(
                item -> {
                  item.ifPresent(found -> tell(from));
                  return item;
                });
      }

      private void tell(long from) {
        listener.accept(position++, Duration.ofNanos(nanoClock.getAsLong() - from));
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
}
