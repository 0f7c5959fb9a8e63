package vernam.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vernam.sponge.WideKeccak;

/**
 * Distributes the requests of a batch: those of about one size into one group, a group into one
 * task, a task to an executor.
 *
 * @param <R> a request
 * @param <T> its result
 */
final class Groups<R, T> {
  /** Messages in a task where nothing runs side by side. */
  private static final int SINGLES = 8;

  /** A long request that is done alone is worth so many slots of a group. */
  private static final int SLOTS_OF_ONE = 2;

  private final Executor executor;
  private final ToLongFunction<R> size;
  private final int singles;
  private long longAlone = Long.MAX_VALUE;

  Groups(Executor executor, ToLongFunction<R> size) {
    this(executor, size, SINGLES);
  }

  /**
   * Makes groups.
   *
   * @param size those with about the same go into one group
   * @param singles requests in a task where nothing runs side by side
   */
  Groups(Executor executor, ToLongFunction<R> size, int singles) {
    this.executor = executor;
    this.size = size;
    this.singles = singles;
  }

  /**
   * Says that a request of this size, or of a larger one, is done about as fast alone as two in a
   * group.
   */
  Groups<R, T> longAlone(long size) {
    longAlone = size;
    return this;
  }

  /**
   * Does the requests.
   *
   * @param keccak what several messages share; none if they go one by one
   * @param wide does a group of two or more
   * @param single does one
   */
  List<BatchResult<T>> run(
      List<R> requests, Optional<WideKeccak> keccak, Wide<R, T> wide, Single<R, T> single) {
    int width = keccak.map(WideKeccak::width).orElse(singles);
    // Descending: the long ones begin first, so that no thread is left alone with one at the end.
    List<Integer> order =
        IntStream.range(0, requests.size())
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> size.applyAsLong(requests.get(i)))
                    .reversed())
            .toList();
    List<Task<List<BatchResult<T>>>> tasks = new ArrayList<>();
    int end;
    for (int at = 0; at < order.size(); at = end) {
      end = Math.min(at + width, order.size());
      if (keccak.isPresent() && isBetterAlone(requests, order.subList(at, end))) {
        end = at + 1;
      }
      List<R> group = order.subList(at, end).stream().map(requests::get).toList();
      tasks.add(new Task<>(() -> oneGroup(group, keccak, wide, single)));
    }
    tasks.forEach(this::offer);
    // This thread works too. It might be one of the executor's, whose others wait for it.
    tasks.forEach(Task::run);
    List<@Nullable BatchResult<T>> results =
        new ArrayList<>(Collections.nCopies(requests.size(), null));
    Iterator<Integer> places = order.iterator();
    for (Task<List<BatchResult<T>>> task : tasks) {
      task.await().forEach(result -> results.set(places.next(), result));
    }
    return List.copyOf(results);
  }

  /** Returns whether the first of a group would keep most slots idle while it is worked on. */
  private boolean isBetterAlone(List<R> requests, List<Integer> group) {
    long longest = size.applyAsLong(requests.get(group.get(0)));
    long all = group.stream().mapToLong(i -> size.applyAsLong(requests.get(i))).sum();
    return longest >= longAlone && all < SLOTS_OF_ONE * longest;
  }

  private List<BatchResult<T>> oneGroup(
      List<R> group, Optional<WideKeccak> keccak, Wide<R, T> wide, Single<R, T> single) {
    if (keccak.isPresent() && group.size() > 1) {
      try {
        return wide.run(keccak.get(), group);
      } catch (RuntimeException e) {
        // One of them cannot even begin, for a destroyed key, say: alone, each says so for itself.
      }
    }
    return group.stream().map(request -> one(request, single)).toList();
  }

  /** Does one request, and keeps what it throws. */
  static <R, T> BatchResult<T> one(R request, Single<R, T> single) {
    try {
      return BatchResult.of(single.run(request));
    } catch (Exception e) {
      return BatchResult.failed(e);
    }
  }

  private void offer(Runnable task) {
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

  /** Does several requests side by side. */
  interface Wide<R, T> {
    List<BatchResult<T>> run(WideKeccak keccak, List<R> group);
  }

  /** Does one request. */
  interface Single<R, T> {
    T run(R request) throws Exception;
  }
}
