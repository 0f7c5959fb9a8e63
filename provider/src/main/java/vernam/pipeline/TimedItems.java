package vernam.pipeline;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Items each of which must come in time. They are asked for on an executor, one after the other;
 * the thread of one that is late is interrupted, and closes what is beneath as soon as it is free.
 */
final class TimedItems<T> extends Items<T> {
  /** Makes threads that no program waits for at its end. */
  static final ThreadFactory DAEMONS =
      task -> {
        Thread thread = new Thread(task, "vernam-pipeline");
        thread.setDaemon(true);
        return thread;
      };

  /** A thread for each item. */
  static final Executor NEW_THREADS = task -> DAEMONS.newThread(task).start();

  private final Items<T> source;
  private final long nanos;
  private final Executor executor;
  private boolean left;
  private boolean busy;

  TimedItems(Items<T> source, Duration time, Executor executor) {
    this.source = source;
    this.nanos = time.toNanos();
    this.executor = executor;
  }

  @Override
  @Nullable T find() {
    FutureTask<@Nullable T> task = new FutureTask<>(this::ask);
    executor.execute(task);
    try {
      return task.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      giveUp(task);
      return null;
    } catch (InterruptedException e) {
      giveUp(task);
      throw Failures.interrupted();
    } catch (ExecutionException e) {
      throw Failures.unchecked(e.getCause());
    }
  }

  @Override
  void release() {
    if (leave()) {
      source.close();
    }
  }

  private void giveUp(FutureTask<?> task) {
    boolean mayClose = leave();
    task.cancel(true);
    if (mayClose) {
      source.close();
    }
  }

  private @Nullable T ask() {
    if (!enter()) {
      return null;
    }
    try {
      return nextOf(source);
    } finally {
      if (isLeft()) {
        source.close();
      }
    }
  }

  /** Enters the source, unless it was left for good. */
  private synchronized boolean enter() {
    busy = !left;
    return busy;
  }

  /** Comes back from the source, and returns whether it was left meanwhile. */
  private synchronized boolean isLeft() {
    busy = false;
    return left;
  }

  /** Leaves the source for good, and returns whether no thread is in it; else that closes it. */
  private synchronized boolean leave() {
    left = true;
    return !busy;
  }
}
