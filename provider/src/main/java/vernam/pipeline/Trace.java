package vernam.pipeline;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** Tells a listener the position of each item and the time that it took. */
final class Trace {
  private final BiConsumer<Long, Duration> listener;
  private final LongSupplier nanoClock;
  private long position;

  Trace(BiConsumer<Long, Duration> listener, LongSupplier nanoClock) {
    this.listener = listener;
    this.nanoClock = nanoClock;
  }

  <T> Items<T> of(Items<T> source) {
    return Items.found(
        () -> {
          long from = nanoClock.getAsLong();
          T item = Items.nextOf(source);
          if (item != null) {
            tell(from);
          }
          return item;
        },
        source::close);
  }

  <T> AsyncItems<T> of(AsyncItems<T> source) {
    return AsyncItems.over(
        source,
        () -> {
          long from = nanoClock.getAsLong();
          return source
              .find()
              .thenApply(
                  item -> {
                    item.ifPresent(found -> tell(from));
                    return item;
                  });
        });
  }

  private void tell(long from) {
    listener.accept(position++, Duration.ofNanos(nanoClock.getAsLong() - from));
  }
}
