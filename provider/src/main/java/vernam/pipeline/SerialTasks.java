package vernam.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets tasks run on an executor one after the other, in the order in which they came. */
final class SerialTasks {
  private final Executor executor;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  SerialTasks(Executor executor) {
    this.executor = executor;
  }

  Executor executor() {
    return executor;
  }

  /** Starts a task when those before it are done, and returns what it comes to. */
  <T extends @Nullable Object> CompletableFuture<T> next(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    CompletableFuture<?> before;
    synchronized (this) {
      before = last;
      last = result;
    }
    runAfter(before, executor, task, result);
    return result;
  }

  /** Starts a task on an executor after something else is done, and returns what it comes to. */
  static <T> CompletableFuture<T> callAfter(
      CompletableFuture<?> before, Executor executor, Supplier<CompletableFuture<T>> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    runAfter(before, executor, task, result);
    return result;
  }

  private static <T extends @Nullable Object> void runAfter(
      CompletableFuture<?> before,
      Executor executor,
      Supplier<CompletableFuture<T>> task,
      CompletableFuture<T> result) {
    CompletableFuture<?> unused =
        before.whenComplete(
            (done, failure) -> {
              try {
                executor.execute(() -> settle(task, result));
              } catch (RuntimeException e) {
                // Refused, or else nobody would ever hear of it.
                result.completeExceptionally(e);
              }
            });
  }

  private static <T extends @Nullable Object> void settle(
      Supplier<CompletableFuture<T>> task, CompletableFuture<T> result) {
    try {
      CompletableFuture<?> unused =
          task.get()
              .whenComplete(
                  (value, failure) -> {
                    if (failure != null) {
                      result.completeExceptionally(Failures.cause(failure));
                    } else {
                      result.complete(value);
                    }
                  });
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }
}
