package vernam.pipeline;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A lazy sequence: a source and a chain of stages. Nothing runs until an item is asked for, and
 * then only what that item needs.
 *
 * <pre>{@code
 * Pipelines.count().items(0, 256).toBytes(1, BIG_ENDIAN).toBase64().sha256().items(0, 20).toList();
 * }</pre>
 *
 * <p>A pipeline is passed once, as a {@code Stream} is: a stage goes on where the one below stands,
 * two stages over one pipeline share its position, and {@link #iterator} and all ends take what is
 * left. {@link #cached} makes one that can be passed again. No item is null; what may be missing is
 * an {@link Optional}.
 *
 * <p>What a source or stage throws reaches the caller of the request; after that the pipeline has
 * ended. Not safe for use by several threads at once. Closing closes the source and wipes what
 * stages hold; a pipeline over a collection need not be closed.
 *
 * <p>Source: specification pipelines.
 *
 * @param <T> an item
 * @see Pipelines
 * @see AsyncPipeline
 */
public sealed class Pipeline<T> extends PrintedForms<T> implements Iterable<T>, AutoCloseable
    permits NumberPipeline, BytesPipeline, TextPipeline, TaggedPipeline {
  private final Items<T> items;
  private @Nullable Replay<T> replay;

  Pipeline(Items<T> items) {
    this.items = items;
  }

  /** Returns the items left, as a stage takes them. */
  final Items<T> source() {
    return replay == null ? items : Items.of(replay.iterator(), items::close);
  }

  final <R> Items<R> staged(Stage<? super T, ? extends R> stage) {
    return Items.staged(source(), stage);
  }

  /** Returns a pipeline of the same kind over other items. */
  Pipeline<T> over(Items<T> other) {
    return new Pipeline<>(other);
  }

  /** Converts each item. */
  public final <R> Pipeline<R> map(Function<? super T, ? extends R> function) {
    return new Pipeline<>(staged(Stage.each(function)));
  }

  /** Sends the items through a stage. */
  public final <R> Pipeline<R> pipe(Stage<? super T, R> stage) {
    return new Pipeline<>(staged(stage));
  }

  /** Sends the items through a stage that makes numbers. */
  public final NumberPipeline pipeToNumbers(Stage<? super T, BigInteger> stage) {
    return new NumberPipeline(staged(stage));
  }

  /** Sends the items through a stage that makes byte strings. */
  public final BytesPipeline pipeToBytes(Stage<? super T, byte[]> stage) {
    return new BytesPipeline(staged(stage));
  }

  /** Sends the items through a stage that makes texts. */
  @Override
  public final TextPipeline pipeToText(Stage<? super T, String> stage) {
    return new TextPipeline(staged(stage));
  }

  /** Sends the items through a stage that makes pairs. */
  @Override
  public final <N, R> TaggedPipeline<N, R> pipeToTagged(Stage<? super T, Tagged<N, R>> stage) {
    return new TaggedPipeline<>(staged(stage));
  }

  /** Selects the item at a position; see {@link Stages#item}. */
  public Pipeline<T> item(long position) {
    return over(staged(Stages.item(position)));
  }

  /** Selects the items from a position on. */
  public final Pipeline<T> itemsFrom(long start) {
    return items(start, Long.MAX_VALUE);
  }

  /** Selects the items from a position up to before another; see {@link Stages#items}. */
  public Pipeline<T> items(long start, long stop) {
    return items(start, stop, 1);
  }

  /** Selects the items at every so many positions; see {@link Stages#items}. */
  public Pipeline<T> items(long start, long stop, long step) {
    return over(staged(Stages.items(start, stop, step)));
  }

  /** Ends before the first item that is equal to another; byte strings by content. */
  public Pipeline<T> haltAt(T sentinel) {
    return over(staged(Stages.haltAt(sentinel)));
  }

  /** Ends before the first item that is equal to one of several. */
  public Pipeline<T> haltAtAny(Set<? extends T> sentinels) {
    return over(staged(Stages.haltAtAny(sentinels)));
  }

  /** Pairs each item with its position, from 0. */
  public final TaggedPipeline<Long, T> tag() {
    return pipeToTagged(Stages.tag());
  }

  /** Pairs each item with a name, until there are no more of either. */
  public final <N> TaggedPipeline<N, T> tag(Iterable<? extends N> names) {
    return pipeToTagged(Stages.tag(names));
  }

  /** Gathers items to lists; see {@link Stages#batches}. */
  public final Pipeline<List<T>> batches(int size) {
    return pipe(Stages.batches(size));
  }

  /**
   * Ends, without an error, when one item takes so long or longer. Items are then asked for on
   * threads of their own; that of a late item is interrupted, and closes the source when it is
   * free.
   */
  public Pipeline<T> timeoutPerItem(Duration time) {
    return timeoutPerItem(time, TimedItems.NEW_THREADS);
  }

  /** Does what {@link #timeoutPerItem(Duration)} does on threads of the caller's executor. */
  public Pipeline<T> timeoutPerItem(Duration time, Executor executor) {
    return over(new TimedItems<>(source(), time, executor));
  }

  /** Ends, without an error, when a time has passed; see {@link Stages#deadline(Duration)}. */
  public Pipeline<T> deadline(Duration time) {
    return over(staged(Stages.deadline(time)));
  }

  /**
   * Waits before each item for a random time below a span. An interrupt is a {@link
   * java.util.concurrent.CancellationException}.
   *
   * @throws IllegalArgumentException if the span is negative
   */
  public Pipeline<T> randomSleep(Duration span) {
    return randomSleep(span, new SecureRandom());
  }

  /** Does what {@link #randomSleep(Duration)} does with a randomness of the caller's. */
  public Pipeline<T> randomSleep(Duration span, RandomGenerator random) {
    return over(new Pauses(span, random).before(source()));
  }

  /** Tells a listener the position of each item and the time it took; items are unchanged. */
  public Pipeline<T> traced(BiConsumer<Long, Duration> listener) {
    return over(new Trace(listener, System::nanoTime).of(source()));
  }

  /** Takes all items at the first request, and gives them out sorted. */
  public Pipeline<T> sorted(Comparator<? super T> order) {
    return over(staged(Stages.sorted(order)));
  }

  /** Takes all items at the first request, and gives out the last first. */
  public Pipeline<T> reversed() {
    return over(staged(Stages.reversed()));
  }

  /**
   * Returns a pipeline that remembers its items as they come: its iterators, ends and stages begin
   * at the first each time. What is remembered lives until {@link #clearCache} or {@link #close}.
   */
  public Pipeline<T> cached() {
    Items<T> left = source();
    Pipeline<T> cached = over(left);
    cached.replay = new Replay<>(left);
    return cached;
  }

  /** Returns whether all items are remembered. */
  public final boolean isCached() {
    return replay != null && replay.isComplete();
  }

  /** Forgets what {@link #cached} remembers; items not asked for yet are still to come. */
  public final void clearCache() {
    if (replay != null) {
      replay.clear();
    }
  }

  /** Returns the items left, which are those of this pipeline: who takes one takes it from it. */
  @Override
  public final Iterator<T> iterator() {
    return replay == null ? items : replay.iterator();
  }

  /** Returns the items left as a stream, which closes this pipeline when it is closed. */
  public final Stream<T> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    Spliterator<T> left = Spliterators.spliteratorUnknownSize(iterator(), traits);
    return StreamSupport.stream(left, false).onClose(this::close);
  }

  /** Returns the asynchronous twin, whose work is done on an executor. */
  public final AsyncPipeline<T> async(Executor executor) {
    return AsyncPipeline.from(this, executor);
  }

  /** Takes the items left into a list of the caller's. */
  public final List<T> toList() {
    List<T> list = new ArrayList<>();
    forEach(list::add);
    return list;
  }

  /** Takes the items left into a queue with two ends. */
  public final Deque<T> toDeque() {
    Deque<T> deque = new ArrayDeque<>();
    forEach(deque::add);
    return deque;
  }

  /** Takes the items left into a set, in their order. */
  public Set<T> toSet() {
    Set<T> set = new LinkedHashSet<>();
    forEach(set::add);
    return set;
  }

  /** Takes the items left and returns the last, if there is one. */
  public final Optional<T> exhaust() {
    Optional<T> last = Optional.empty();
    for (T item : this) {
      last = Optional.of(item);
    }
    return last;
  }

  /** Ends the pipeline and closes what is beneath; may be called twice. */
  @Override
  public final void close() {
    clearCache();
    items.close();
  }
}
