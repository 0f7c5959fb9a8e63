package vernam.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
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
  private final Executor executor;
  private final ToLongFunction<R> size;

  /**
   * Makes groups.
   *
   * @param size those with about the same go into one group
   */
  Groups(Executor executor, ToLongFunction<R> size) {
    this.executor = executor;
    this.size = size;
  }

  /**
   * Does the requests.
   *
   * @param keccak what several requests share; none if they go one by one
   * @param wide does a group of two or more
   * @param single does one
   */
  List<BatchResult<T>> run(
      List<R> requests, Optional<WideKeccak> keccak, Wide<R, T> wide, Single<R, T> single) {
    int width = keccak.map(WideKeccak::width).orElse(1);
    // Descending: the long ones begin first, so that no thread is left alone with one at the end.
    List<Integer> order =
        IntStream.range(0, requests.size())
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> size.applyAsLong(requests.get(i)))
                    .reversed())
            .toList();
    List<Supplier<List<BatchResult<T>>>> tasks = new ArrayList<>();
    for (int at = 0; at < order.size(); at += width) {
      List<R> group =
          order.subList(at, Math.min(at + width, order.size())).stream()
              .map(requests::get)
              .toList();
      tasks.add(() -> oneGroup(group, keccak, wide, single));
    }
    List<@Nullable BatchResult<T>> results =
        new ArrayList<>(Collections.nCopies(requests.size(), null));
    Iterator<Integer> places = order.iterator();
    for (List<BatchResult<T>> group : Tasks.runAll(executor, tasks)) {
      group.forEach(result -> results.set(places.next(), result));
    }
    return List.copyOf(results);
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

  /** Does several requests side by side. */
  interface Wide<R, T> {
    List<BatchResult<T>> run(WideKeccak keccak, List<R> group);
  }

  /** Does one request. */
  interface Single<R, T> {
    T run(R request) throws Exception;
  }
}
