package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The items of an asynchronous source or stage. Asked for one after the other, on the executor:
 * never before the last future is done.
 */
interface AsyncItems<T> {
  /** Finds the next item, or nothing at the end. */
  CompletableFuture<Optional<T>> find();

  /** Ends a wait for the source, if one is under way; called by any thread at any time. */
  void cancel();

  /** Closes what is beneath; called when nothing is under way. */
  void close();

  /** Returns items that are found in another way, and cancelled and closed as their source. */
  static <T> AsyncItems<T> over(
      AsyncItems<?> source, Supplier<CompletableFuture<Optional<T>>> finder) {
    return new AsyncItems<>() {
      @Override
      public CompletableFuture<Optional<T>> find() {
        return finder.get();
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

  /** Returns the items of a pipeline, whose work is done by whoever asks. */
  static <T> AsyncItems<T> of(Items<T> items) {
    return new AsyncItems<>() {
      @Override
      public CompletableFuture<Optional<T>> find() {
        return CompletableFuture.completedFuture(
            items.hasNext() ? Optional.of(items.next()) : Optional.empty());
      }

      @Override
      public void cancel() {}

      @Override
      public void close() {
        items.close();
      }
    };
  }
}
