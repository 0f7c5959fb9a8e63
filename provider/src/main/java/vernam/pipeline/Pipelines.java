package vernam.pipeline;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where pipelines begin. Nothing is taken from what they are made of before an item is asked for,
 * and nothing is copied unless it says so. A pipeline given for an {@code Iterable} is gone on
 * with, and closed with what it becomes. Items are not null.
 *
 * <p>Stateless. Source: specification pipelines, section 2.
 */
public final class Pipelines {
  private Pipelines() {}

  /** Returns the items of a collection, a pipeline or anything else that has some. */
  public static <T> Pipeline<T> from(Iterable<? extends T> items) {
    return new Pipeline<>(Sources.of(items));
  }

  /** Returns the items of a stream, which is closed with the pipeline. */
  public static <T> Pipeline<T> from(Stream<? extends T> stream) {
    return new Pipeline<>(Items.of(stream.iterator(), stream::close));
  }

  /** Returns what a supplier gives until it gives nothing. */
  public static <T> Pipeline<T> generate(Supplier<Optional<T>> supplier) {
    return new Pipeline<>(Sources.<T>of(() -> supplier.get().orElse(null)));
  }

  /** Returns integers. */
  public static NumberPipeline numbers(Iterable<BigInteger> numbers) {
    return new NumberPipeline(Sources.of(numbers));
  }

  /** Returns integers. */
  public static NumberPipeline numbers(long... numbers) {
    return new NumberPipeline(
        Items.of(Arrays.stream(numbers).mapToObj(BigInteger::valueOf).iterator()));
  }

  /** Returns byte strings. */
  public static BytesPipeline bytes(Iterable<byte[]> strings) {
    return new BytesPipeline(Sources.of(strings));
  }

  /** Returns byte strings. */
  public static BytesPipeline bytes(byte[]... strings) {
    return bytes(List.of(strings));
  }

  /** Returns texts. */
  public static TextPipeline texts(Iterable<String> texts) {
    return new TextPipeline(Sources.of(texts));
  }

  /** Returns texts. */
  public static TextPipeline texts(String... texts) {
    return texts(List.of(texts));
  }

  /** Returns the characters of a text, which are code points. */
  public static TextPipeline characters(String text) {
    return chunks(text, 1);
  }

  /** Returns pairs, such as the entries of a map in its order. */
  public static <N, T> TaggedPipeline<N, T> entries(Map<N, T> map) {
    return from(map.entrySet())
        .pipeToTagged(Stage.each(entry -> new Tagged<>(entry.getKey(), entry.getValue())));
  }

  /** Returns 0, 1, 2 … without end. */
  public static NumberPipeline count() {
    return count(0);
  }

  /** Returns a number and those after it without end. */
  public static NumberPipeline count(long start) {
    return count(BigInteger.valueOf(start));
  }

  /** Returns a number and those after it without end. */
  public static NumberPipeline count(BigInteger start) {
    return new NumberPipeline(Sources.count(start, null, BigInteger.ONE));
  }

  /** Returns 0, 1 … up to before a number. */
  public static NumberPipeline range(long stop) {
    return range(0, stop, 1);
  }

  /** Returns a number and those after it up to before another. */
  public static NumberPipeline range(long start, long stop) {
    return range(start, stop, 1);
  }

  /**
   * Returns every so many numbers from one up, or down, to before another.
   *
   * @param step not 0
   */
  public static NumberPipeline range(long start, long stop, long step) {
    return range(BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.valueOf(step));
  }

  /**
   * Returns every so many numbers from one up, or down, to before another.
   *
   * @param step not 0
   */
  public static NumberPipeline range(BigInteger start, BigInteger stop, BigInteger step) {
    return new NumberPipeline(Sources.count(start, stop, step));
  }

  /** Returns a {@link #range} as bytes; see {@link NumberStages#toBytes}. */
  public static BytesPipeline rangeBytes(
      long start, long stop, long step, int size, ByteOrder order) {
    return range(start, stop, step).toBytes(size, order);
  }

  /** Returns a {@link #count} as bytes, until the size is too small for one. */
  public static BytesPipeline countBytes(long start, int size, ByteOrder order) {
    return count(start).toBytes(size, order);
  }

  /** Returns {@code seed}, {@code 2 × seed} … {@code count × seed}. */
  public static NumberPipeline multiples(BigInteger seed, long count) {
    return new NumberPipeline(
        Items.staged(
            Sources.count(BigInteger.ONE, BigInteger.valueOf(count + 1), BigInteger.ONE),
            Stage.each(seed::multiply)));
  }

  /** Returns {@code seed}, {@code 2 × seed} … {@code count × seed}. */
  public static NumberPipeline multiples(long seed, long count) {
    return multiples(BigInteger.valueOf(seed), count);
  }

  /** Returns items again and again, from a copy made as they come; none if there are none. */
  public static <T> Pipeline<T> cycle(Iterable<? extends T> items) {
    return new Pipeline<>(Sources.cycle(items));
  }

  /** Returns one item. */
  public static <T> Pipeline<T> once(T item) {
    return from(List.of(item));
  }

  /** Returns one item again and again. */
  public static <T> Pipeline<T> repeat(T item) {
    return new Pipeline<>(Sources.<T>of(() -> item));
  }

  /** Returns the pieces of a text: so many code points each, the last may be shorter. */
  public static TextPipeline chunks(String text, int size) {
    return chunks(text, size, Long.MAX_VALUE);
  }

  /**
   * Returns the first pieces of a text.
   *
   * @param size code points in each, at least 1; the last may be shorter
   * @param maxChunks how many at most
   */
  public static TextPipeline chunks(String text, int size, long maxChunks) {
    int[] codePoints = text.codePoints().toArray();
    return new TextPipeline(
        Sources.chunks(
            codePoints.length,
            size,
            maxChunks,
            (from, to) -> new String(codePoints, from, to - from)));
  }

  /** Returns the pieces of a byte string, each a copy of so many bytes; the last may be shorter. */
  public static BytesPipeline chunks(byte[] bytes, int size) {
    return chunks(bytes, size, Long.MAX_VALUE);
  }

  /**
   * Returns copies of the first pieces of a byte string.
   *
   * @param size bytes in each, at least 1; the last may be shorter
   * @param maxChunks how many at most
   */
  public static BytesPipeline chunks(byte[] bytes, int size, long maxChunks) {
    return new BytesPipeline(
        Sources.chunks(
            bytes.length, size, maxChunks, (from, to) -> Arrays.copyOfRange(bytes, from, to)));
  }

  /** Returns the pieces of a list, each a copy of so many items; the last may be shorter. */
  public static <T> Pipeline<List<T>> chunks(List<? extends T> list, int size) {
    return chunks(list, size, Long.MAX_VALUE);
  }

  /**
   * Returns copies of the first pieces of a list.
   *
   * @param size items in each, at least 1; the last may be shorter
   * @param maxChunks how many at most
   */
  public static <T> Pipeline<List<T>> chunks(List<? extends T> list, int size, long maxChunks) {
    return new Pipeline<>(
        Sources.<List<T>>chunks(
            list.size(), size, maxChunks, (from, to) -> new ArrayList<>(list.subList(from, to))));
  }

  /** Returns the items of the first, then those of the second, and so on. */
  @SafeVarargs
  public static <T> Pipeline<T> concat(Iterable<? extends T>... parts) {
    List<Iterable<? extends T>> all = new ArrayList<>();
    for (Iterable<? extends T> part : parts) {
      all.add(part);
    }
    return new Pipeline<>(Sources.concat(all));
  }

  /** Returns pairs of items at the same position, until there are no more of either. */
  public static <A, B> TaggedPipeline<A, B> zip(
      Iterable<? extends A> first, Iterable<? extends B> second) {
    return new TaggedPipeline<>(
        Items.staged(
            Sources.<Object>zip(List.of(first, second)), Stage.each(Pipelines::<A, B>pair)));
  }

  /** Returns lists of the items at the same position, until there are no more of one. */
  public static <T> Pipeline<List<T>> zip(List<? extends Iterable<? extends T>> parts) {
    return new Pipeline<>(Sources.zip(parts));
  }

  /** Returns what a map has for each name; ends, without an error, at the first it lacks. */
  public static <N, T> Pipeline<T> pick(
      Iterable<? extends N> names, Map<? super N, ? extends T> map) {
    return new Pipeline<>(Sources.pick(names, map));
  }

  /** Returns the items of a list at positions; one outside is an error. */
  public static <T> Pipeline<T> pick(Iterable<Integer> positions, List<? extends T> list) {
    return from(positions).map(list::get);
  }

  /** Returns, before each item, so many times nothing. */
  public static <T> Pipeline<Optional<T>> spaced(Iterable<? extends T> items, int steps) {
    return new Pipeline<>(Sources.spaced(items, steps));
  }

  /** Returns the items in lists; see {@link Stages#batches}. */
  public static <T> Pipeline<List<T>> batches(Iterable<? extends T> items, int size) {
    return Pipelines.<T>from(items).batches(size);
  }

  /** Removes and returns the first items until there are no more. */
  public static <T> Pipeline<T> drainFirst(Deque<T> deque) {
    return new Pipeline<>(Sources.drain(deque, deque::pollFirst));
  }

  /** Removes and returns the last items until there are no more. */
  public static <T> Pipeline<T> drainLast(Deque<T> deque) {
    return new Pipeline<>(Sources.drain(deque, deque::pollLast));
  }

  /**
   * Removes and returns what comes into a queue, and ends, without an error, when nothing has come
   * for so long. An interrupt is a {@link java.util.concurrent.CancellationException}.
   */
  public static <T> Pipeline<T> awaiting(BlockingQueue<T> queue, Duration timeout) {
    return new Pipeline<>(Sources.awaiting(queue, timeout));
  }

  @SuppressWarnings("unchecked") // a row has an A and a B, in this order
  private static <A, B> Tagged<A, B> pair(List<Object> row) {
    return new Tagged<>((A) row.get(0), (B) row.get(1));
  }
}
