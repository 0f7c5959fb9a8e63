package vernam.cli.message;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vernam.segment.SegmentOptions;

/** The threads of one command. Closing them waits until they have ended. */
final class Workers implements AutoCloseable {
  static final String NAME = "vernam-worker";

  private final int count;
  private final ExecutorService executor;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  Workers(int count) {
    this.count = count;
    this.executor = Executors.newFixedThreadPool(count, this::thread);
  }

  /** A thread that does not keep the process alive. */
  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, NAME);
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /** Returns options that let these threads do the work. */
  SegmentOptions options() {
    return SegmentOptions.standard().withExecutor(executor, count);
  }

  @Override
  public void close() {
    // streams that used them are closed by now, so there is nothing left to do
    executor.shutdown();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
