package vernam.storage;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls on an executor, and knows which of them are not done yet.
 *
 * <p>Safe for use by many threads.
 */
final class AsyncCalls {
  private final Executor executor;
  private final Map<Object, CompletableFuture<?>> unfinished = new ConcurrentHashMap<>();

  AsyncCalls(Executor executor) {
    this.executor = executor;
  }

  /** Runs a call; the stage fails with the very exception that the call throws. */
  <R extends @Nullable Object> CompletionStage<R> run(Callable<R> call) {
    Object ticket = new Object();
    CompletableFuture<R> result = new CompletableFuture<>();
    unfinished.put(ticket, result);
    try {
      executor.execute(
          () -> {
            complete(result, call);
            unfinished.remove(ticket);
          });
    } catch (RuntimeException e) {
      // the executor takes no more work
      unfinished.remove(ticket);
      result.completeExceptionally(e);
    }
    // a future of its own: the caller may cancel it, while the call still runs
    CompletableFuture<R> copy = new CompletableFuture<>();
    pass(result, copy);
    return copy;
  }

  /** Runs a call after all that were given before have ended, however they did. */
  <R extends @Nullable Object> CompletionStage<R> runLast(Callable<R> call) {
    CompletionStage<Void> before =
        CompletableFuture.allOf(unfinished.values().toArray(CompletableFuture<?>[]::new));
    CompletableFuture<R> result = new CompletableFuture<>();
    before.whenComplete((done, failure) -> pass(run(call), result));
    return result;
  }

  /** Hands an end on as it is; the stages of the platform wrap exceptions. */
  private static <R extends @Nullable Object> void pass(
      CompletionStage<R> from, CompletableFuture<R> to) {
    from.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            to.complete(value);
          } else {
            to.completeExceptionally(failure);
          }
        });
  }

  private static <R extends @Nullable Object> void complete(
      CompletableFuture<R> result, Callable<R> call) {
    try {
      result.complete(call.call());
    } catch (Throwable failure) {
      // whatever it is, the one who waits is told
      result.completeExceptionally(failure);
    }
  }
}
