package vernam.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vernam.sponge.WideKeccak;

/**
 * The requests of a batch, the longest first, from which each thread takes the next ones whenever
 * slots of its permutation are free. So the long ones begin first, and no slot and no thread is
 * left alone with one at the end.
 *
 * @param <R> a request
 * @param <T> its result
 */
final class RequestQueue<R, T> {
  /** Requests for a thread where nothing runs side by side. */
  private static final int SINGLES = 8;

  /** A long request that is done alone takes as long as it would in so many slots. */
  private static final int SLOTS_OF_ONE = 2;

  private final List<R> requests;
  private final ToLongFunction<R> size;
  private final Groups.Single<R, T> single;

  /** By their numbers, which are their places in the list of requests. */
  private final List<Integer> order;

  private final List<@Nullable BatchResult<T>> results;
  private int taken;

  /**
   * Makes a queue.
   *
   * @param size in proportion to the time it takes
   * @param single does one alone
   */
  RequestQueue(List<R> requests, ToLongFunction<R> size, Groups.Single<R, T> single) {
    this.requests = requests;
    this.size = size;
    this.single = single;
    order =
        IntStream.range(0, requests.size())
            .boxed()
            .sorted(Comparator.comparingLong(this::sizeOf).reversed())
            .toList();
    results = new ArrayList<>(Collections.nCopies(requests.size(), null));
  }

  /**
   * Does all requests.
   *
   * @param keccak in whose slots they are done side by side; none if they are done one by one
   * @param longAlone a request of this size, or of a larger one, is done about as fast alone as in
   *     two slots
   * @param wide takes requests from here and does them side by side, until there is none or one
   */
  List<BatchResult<T>> run(
      Executor executor,
      Optional<WideKeccak> keccak,
      long longAlone,
      BiConsumer<WideKeccak, RequestQueue<R, T>> wide) {
    List<Supplier<Boolean>> tasks = new ArrayList<>();
    int better = keccak.map(k -> betterAlone(k.width(), longAlone)).orElse(0);
    for (int number : take(better, better)) {
      tasks.add(() -> alone(number));
    }
    int share = keccak.map(WideKeccak::width).orElse(SINGLES);
    for (int at = better; at < order.size(); at += share) {
      tasks.add(() -> work(keccak, wide));
    }
    Tasks.runAll(executor, tasks);
    return List.copyOf(results);
  }

  /** Returns how many of the longest would keep most slots idle while they are worked on. */
  private int betterAlone(int width, long longAlone) {
    long rest = order.stream().mapToLong(this::sizeOf).sum();
    int count = 0;
    for (; count < order.size(); count++) {
      long longest = sizeOf(order.get(count));
      rest -= longest;
      long next = count + 1 < order.size() ? sizeOf(order.get(count + 1)) : 0;
      // Twice the time that the rest takes: alone too, or side by side.
      long after = Math.min(rest, SLOTS_OF_ONE * Math.max(next, rest / width));
      if (longest < longAlone || longest <= after) {
        break;
      }
    }
    return count;
  }

  private boolean work(
      Optional<WideKeccak> keccak, BiConsumer<WideKeccak, RequestQueue<R, T>> wide) {
    if (keccak.isPresent() && !isEmpty()) {
      wide.accept(keccak.get(), this);
    }
    for (List<Integer> next = take(1, 1); !next.isEmpty(); next = take(1, 1)) {
      alone(next.get(0));
    }
    return true;
  }

  /**
   * Takes the next requests.
   *
   * @param least if fewer are left, none is taken
   * @param most how many are taken if there are so many
   * @return their numbers
   */
  synchronized List<Integer> take(int least, int most) {
    int left = order.size() - taken;
    int from = taken;
    taken += left < least ? 0 : Math.min(left, most);
    return order.subList(from, taken);
  }

  private synchronized boolean isEmpty() {
    return taken == order.size();
  }

  /** Lets requests be begun side by side; if that throws, does each of them alone. */
  void begin(List<Integer> numbers, Consumer<List<R>> begin) {
    try {
      begin.accept(numbers.stream().map(requests::get).toList());
    } catch (RuntimeException e) {
      // One of them cannot even begin, for a destroyed key, say: alone, each says so for itself.
      numbers.forEach(this::alone);
    }
  }

  /** Accepts the result of a request that was taken. */
  void done(int number, BatchResult<T> result) {
    results.set(number, result);
  }

  private boolean alone(int number) {
    done(number, Groups.one(requests.get(number), single));
    return true;
  }

  private long sizeOf(int number) {
    return size.applyAsLong(requests.get(number));
  }
}
