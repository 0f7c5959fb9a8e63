package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for items one after the other. What is there at once is taken in a loop, so that no stack
 * grows with the number of items; what is not is waited for by nobody.
 */
final class AsyncLoop<T> {
  private final Supplier<CompletableFuture<Optional<T>>> source;
  private final Predicate<Optional<T>> use;
  private final Executor executor;
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

  private AsyncLoop(
      Supplier<CompletableFuture<Optional<T>>> source,
      Predicate<Optional<T>> use,
      Executor executor) {
    this.source = source;
    this.use = use;
    this.executor = executor;
  }

  /**
   * Asks until no more is wanted, and tells the end of it, or what went wrong.
   *
   * @param use takes an item, or nothing at the end, and says whether another is wanted
   * @param executor goes on with what is not there at once
   */
  static <T> CompletableFuture<@Nullable Void> run(
      Supplier<CompletableFuture<Optional<T>>> source,
      Predicate<Optional<T>> use,
      Executor executor) {
    AsyncLoop<T> loop = new AsyncLoop<>(source, use, executor);
    loop.run();
    return loop.end;
  }

  /** Does what {@link #run} does, on the executor from the first item on. */
  static <T> CompletableFuture<@Nullable Void> start(
      Supplier<CompletableFuture<Optional<T>>> source,
      Predicate<Optional<T>> use,
      Executor executor) {
    AsyncLoop<T> loop = new AsyncLoop<>(source, use, executor);
    try {
      executor.execute(loop::run);
    } catch (RuntimeException e) {
      loop.end.completeExceptionally(e);
    }
    return loop.end;
  }

  private void run() {
    boolean more = true;
    while (more) {
      CompletableFuture<Optional<T>> item = next();
      if (!item.isDone()) {
        CompletableFuture<?> unused =
            item.whenCompleteAsync((found, failure) -> resume(item), executor)
                .whenComplete(this::refused);
        return;
      }
      more = take(item);
    }
  }

  private CompletableFuture<Optional<T>> next() {
    try {
      return source.get();
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void resume(CompletableFuture<Optional<T>> item) {
    if (take(item)) {
      run();
    }
  }

  /** An executor may refuse to go on; else there is nothing that has not been told. */
  private void refused(@Nullable Object found, @Nullable Throwable failure) {
    if (failure != null) {
      end.completeExceptionally(Failures.cause(failure));
    }
  }

  private boolean take(CompletableFuture<Optional<T>> item) {
    try {
      boolean more = use.test(item.join());
      if (!more) {
        end.complete(null);
      }
      return more;
    } catch (CompletionException e) {
      end.completeExceptionally(Failures.cause(e));
    } catch (RuntimeException | Error e) {
      end.completeExceptionally(e);
    }
    return false;
  }
}
