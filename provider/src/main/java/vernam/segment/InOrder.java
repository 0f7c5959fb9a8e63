package vernam.segment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Work on segments that runs side by side, and whose results are taken in order. */
final class InOrder {
  private final Executor executor;
  private final int atOnce;
  private final Deque<FutureTask<byte[]>> running = new ArrayDeque<>();

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

  void submit(Callable<byte[]> work) {
    FutureTask<byte[]> task = new FutureTask<>(work);
    running.add(task);
    executor.execute(task);
  }

  /** Waits for the work that was submitted first, and returns or throws what it did. */
  byte[] take() throws IOException {
    try {
      return running.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while segments were worked on");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DamagedSegmentException damaged) {
        throw damaged;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the work on a segment failed", e.getCause());
    }
  }

  /** Waits until nothing runs, and drops what it did: to be called before keys are wiped. */
  void drain() {
    for (FutureTask<byte[]> task : running) {
      task.cancel(false);
    }
    while (!running.isEmpty()) {
      FutureTask<byte[]> task = running.remove();
      if (!task.isCancelled()) {
        drop(task);
      }
    }
  }

  private static void drop(FutureTask<byte[]> task) {
    try {
      Arrays.fill(task.get(), (byte) 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // whoever cares has taken its result, or was told of an earlier one
    }
  }
}
