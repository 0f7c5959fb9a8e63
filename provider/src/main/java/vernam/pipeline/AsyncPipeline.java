package vernam.pipeline;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous twin of {@link Pipeline}: nobody waits, and all work is done on an executor of
 * the caller's. Items are found strictly one after the other, in order, and only when they are
 * asked for; the stages are those of {@link Pipeline}.
 *
 * <pre>{@code
 * AsyncPipeline.from(publisher, executor)
 *     .pipe(BytesStages.resize(256))
 *     .pipe(BytesStages.toHex())
 *     .publisher()
 *     .subscribe(subscriber);
 * }</pre>
 *
 * <p>What a source or stage throws fails the request; after that the pipeline has ended. Safe for
 * use by many threads: requests wait for their turn, over all pipelines of one source. Work that
 * waits inside a synchronous source keeps a thread of the executor. Source: specification
 * pipelines, sections 12 and 14.
 *
 * @param <T> an item, never null
 */
public final class AsyncPipeline<T> implements AutoCloseable {
  private final SerialTasks tasks;
  private final @Nullable AsyncReplay<T> replay;
  private volatile AsyncItems<T> items;

  private AsyncPipeline(AsyncItems<T> items, SerialTasks tasks) {
    this(items, tasks, null);
  }

  private AsyncPipeline(AsyncItems<T> items, SerialTasks tasks, @Nullable AsyncReplay<T> replay) {
    this.items = new EndingItems<>(items);
    this.tasks = tasks;
    this.replay = replay;
  }

  /** Returns the items of a collection, or those left of a pipeline, which this takes over. */
  public static <T> AsyncPipeline<T> from(Iterable<? extends T> items, Executor executor) {
    return new AsyncPipeline<>(AsyncItems.of(Sources.<T>of(items)), new SerialTasks(executor));
  }

  /**
   * Returns the items of a publisher. It is subscribed to at the first request, and asked for one
   * item at a time.
   */
  public static <T> AsyncPipeline<T> from(
      Flow.Publisher<? extends T> publisher, Executor executor) {
    return new AsyncPipeline<>(new PublishedItems<T>(publisher), new SerialTasks(executor));
  }

  /** Returns what a supplier promises until it promises nothing; asked for one at a time. */
  public static <T> AsyncPipeline<T> generate(
      Supplier<? extends CompletionStage<Optional<T>>> supplier, Executor executor) {
    return new AsyncPipeline<>(new SuppliedItems<>(supplier), new SerialTasks(executor));
  }

  /**
   * Asks for the next item; nothing comes at the end. Those of a {@link #cached} pipeline begin at
   * the first, and go on from one request to the next.
   */
  public CompletionStage<Optional<T>> next() {
    return request().minimalCompletionStage();
  }

  /** Asks for the next item in its turn. */
  CompletableFuture<Optional<T>> request() {
    return tasks.next(() -> items.find());
  }

  private <R> AsyncPipeline<R> with(AsyncItems<R> other) {
    return new AsyncPipeline<>(other, tasks);
  }

  /** Returns the items left, which in a cached pipeline are all. */
  private AsyncPipeline<T> left() {
    return replay == null ? this : with(replay.items());
  }

  private AsyncItems<T> source() {
    return left().items;
  }

  /** Converts each item. */
  public <R> AsyncPipeline<R> map(Function<? super T, ? extends R> function) {
    return with(new StagedAsyncItems<T, R>(source(), Stage.each(function), tasks.executor()));
  }

  /** Sends the items through a stage. */
  public <R> AsyncPipeline<R> pipe(Stage<? super T, R> stage) {
    return with(new StagedAsyncItems<T, R>(source(), stage, tasks.executor()));
  }

  /** Selects the item at a position; see {@link Stages#item}. */
  public AsyncPipeline<T> item(long position) {
    return pipe(Stages.item(position));
  }

  /** Selects the items from a position on. */
  public AsyncPipeline<T> itemsFrom(long start) {
    return items(start, Long.MAX_VALUE);
  }

  /** Selects the items from a position up to before another; see {@link Stages#items}. */
  public AsyncPipeline<T> items(long start, long stop) {
    return items(start, stop, 1);
  }

  /** Selects the items at every so many positions; see {@link Stages#items}. */
  public AsyncPipeline<T> items(long start, long stop, long step) {
    return pipe(Stages.items(start, stop, step));
  }

  /** Ends before the first item that is equal to another; byte strings by content. */
  public AsyncPipeline<T> haltAt(T sentinel) {
    return pipe(Stages.haltAt(sentinel));
  }

  /** Ends before the first item that is equal to one of several. */
  public AsyncPipeline<T> haltAtAny(Set<? extends T> sentinels) {
    return pipe(Stages.haltAtAny(sentinels));
  }

  /** Pairs each item with its position, from 0. */
  public AsyncPipeline<Tagged<Long, T>> tag() {
    return pipe(Stages.tag());
  }

  /** Pairs each item with a name, until there are no more of either. */
  public <N> AsyncPipeline<Tagged<N, T>> tag(Iterable<? extends N> names) {
    return pipe(Stages.tag(names));
  }

  /** Gathers items to lists; see {@link Stages#batches}. */
  public AsyncPipeline<List<T>> batches(int size) {
    return pipe(Stages.batches(size));
  }

  /** Ends, without an error, when a time has passed; see {@link Stages#deadline(Duration)}. */
  public AsyncPipeline<T> deadline(Duration time) {
    return pipe(Stages.deadline(time));
  }

  /** Takes all items at the first request, and gives them out sorted. */
  public AsyncPipeline<T> sorted(Comparator<? super T> order) {
    return pipe(Stages.sorted(order));
  }

  /** Takes all items at the first request, and gives out the last first. */
  public AsyncPipeline<T> reversed() {
    return pipe(Stages.reversed());
  }

  /**
   * Ends, without an error, when one item takes so long or longer; the wait for it is ended, and
   * the source closed when it is free.
   */
  public AsyncPipeline<T> timeoutPerItem(Duration time) {
    return with(new TimedAsyncItems<>(source(), time, tasks.executor()));
  }

  /** Lets each item wait for a random time below a span; no thread waits. */
  public AsyncPipeline<T> randomSleep(Duration span) {
    return randomSleep(span, new SecureRandom());
  }

  /** Does what {@link #randomSleep(Duration)} does with a randomness of the caller's. */
  public AsyncPipeline<T> randomSleep(Duration span, RandomGenerator random) {
    return with(new Pauses(span, random).before(source(), tasks.executor()));
  }

  /** Tells a listener the position of each item and the time it took; items are unchanged. */
  public AsyncPipeline<T> traced(BiConsumer<Long, Duration> listener) {
    return with(new Trace(listener, System::nanoTime).of(source()));
  }

  /**
   * Returns a pipeline that remembers its items as they come: its ends, publishers and stages begin
   * at the first each time. What is remembered lives until {@link #clearCache} or {@link #close}.
   */
  public AsyncPipeline<T> cached() {
    AsyncReplay<T> all = new AsyncReplay<>(source());
    return new AsyncPipeline<>(all.items(), tasks, all);
  }

  /** Returns whether all items are remembered. */
  public boolean isCached() {
    return replay != null && replay.isComplete();
  }

  /**
   * Forgets what {@link #cached} remembers; items not asked for yet are still to come. What is on
   * its way through them fails with a {@link java.util.ConcurrentModificationException}.
   */
  public void clearCache() {
    if (replay != null) {
      replay.clear();
      items = new EndingItems<>(replay.items());
    }
  }

  /** Takes the items left into a list. */
  public CompletionStage<List<T>> toList() {
    return gather(new ArrayList<>(), List::add);
  }

  /** Takes the items left into a queue with two ends. */
  public CompletionStage<Deque<T>> toDeque() {
    return gather(new ArrayDeque<>(), Deque::add);
  }

  /** Takes the items left into a set, in their order; not for byte strings. */
  public CompletionStage<Set<T>> toSet() {
    return gather(new LinkedHashSet<>(), Set::add);
  }

  /** Takes the items left into what a caller fills, and returns that. */
  public <A> CompletionStage<A> gather(A container, BiConsumer<? super A, ? super T> add) {
    return forEach(item -> add.accept(container, item)).thenApply(end -> container);
  }

  /** Takes the items left and returns the last, if there is one. */
  public CompletionStage<Optional<T>> exhaust() {
    List<T> last = new ArrayList<>(1);
    return forEach(
            item -> {
              last.clear();
              last.add(item);
            })
        .thenApply(end -> last.stream().findFirst());
  }

  /** Takes the items left, each on the executor. */
  public CompletionStage<@Nullable Void> forEach(Consumer<? super T> action) {
    return AsyncLoop.start(
            left()::request,
            item -> {
              item.ifPresent(action);
              return item.isPresent();
            },
            tasks.executor())
        .minimalCompletionStage();
  }

  /**
   * Returns a publisher of the items left, which finds none that was not requested and calls the
   * subscriber on the executor. It has one subscriber; another is refused with an {@link
   * IllegalStateException}. Cancelling closes this pipeline.
   */
  public Flow.Publisher<T> publisher() {
    return new ItemPublisher<>(left(), tasks.executor());
  }

  /**
   * Ends the pipeline and closes what is beneath as soon as no item is under way; may be called
   * twice.
   */
  @Override
  public void close() {
    clearCache();
    AsyncItems<T> closing = items;
    closing.cancel();
    CompletableFuture<?> unused =
        tasks.next(
            () -> {
              closing.close();
              return CompletableFuture.<@Nullable Void>completedFuture(null);
            });
  }
}
