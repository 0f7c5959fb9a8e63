package vernam.segment;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Work on batches of segments that runs side by side, and whose results are taken in order. Work
 * that nobody has begun when its result is wanted is done by the thread that wants it.
 */
final class InOrder<R> {
  private final Executor executor;
  private final int atOnce;
  private final Deque<FutureTask<R>> running = new ArrayDeque<>();

  InOrder(SegmentOptions options) {
    this.executor = options.executor();
    this.atOnce = options.atOnce();
  }

  /** Returns whether a result has to be taken before more is submitted. */
  boolean isFull() {
    return running.size() >= atOnce;
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  void submit(Callable<R> work) {
    FutureTask<R> task = new FutureTask<>(work);
    running.add(task);
    executor.execute(task);
  }

  /** Waits for the work that was submitted first, and returns or throws what it did. */
  R take() throws InterruptedIOException {
    FutureTask<R> task = running.element();
    task.run();
    try {
      R result = task.get();
      running.remove();
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while segments were worked on");
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error failure) {
      throw failure;
    }
    if (e.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    return new IllegalStateException("the work on segments failed", e.getCause());
  }

  /**
   * Waits until nothing runs, also if the thread is interrupted: to be called before keys are
   * wiped.
   *
   * @param wipe gets the results that nobody has taken
   */
  void drain(Consumer<R> wipe) {
    boolean interrupted = false;
    while (!running.isEmpty()) {
      FutureTask<R> task = running.element();
      task.run();
      try {
        wipe.accept(task.get());
      } catch (InterruptedException e) {
        interrupted = true;
        continue;
      } catch (ExecutionException e) {
        // whoever cares has taken its result, or was told of an earlier one
      }
      running.remove();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
