package vernam.message;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs tasks on the threads of an executor and on the caller's. */
final class Tasks {
  private Tasks() {}

  /** Does work, the first of the list first, and returns what came of each. */
  static <V> List<V> runAll(Executor executor, List<Supplier<V>> work) {
    List<Task<V>> tasks = work.stream().map(Task::new).toList();
    tasks.forEach(task -> offer(executor, task));
    // This thread works too. It might be one of the executor's, whose others wait for it.
    tasks.forEach(Task::run);
    return tasks.stream().map(Task::await).toList();
  }

  private static void offer(Executor executor, Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // The caller's thread does it.
    }
  }

  /** Work that is done once, by the first thread that comes to it. */
  private static final class Task<V> implements Runnable {
    private final Supplier<V> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<V> result = new CompletableFuture<>();

    Task(Supplier<V> work) {
      this.work = work;
    }

    @Override
    public void run() {
      if (begun.compareAndSet(false, true)) {
        result.completeAsync(work, Runnable::run);
      }
    }

    /** Waits for the result, or throws what the work has thrown. */
    V await() {
      try {
        return result.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e;
      }
    }
  }
}
