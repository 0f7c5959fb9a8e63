package vernam.pipeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * A pipeline of items with names; see {@link Pipeline}.
 *
 * @param <N> a name
 * @param <T> an item
 */
public final class TaggedPipeline<N, T> extends Pipeline<Tagged<N, T>> {
  TaggedPipeline(Items<Tagged<N, T>> items) {
    super(items);
  }

  /** Returns the names alone. */
  public Pipeline<N> names() {
    return map(Tagged::name);
  }

  /** Takes the items left into a map in their order; of those with one name the last counts. */
  public Map<N, T> toMap() {
    return toMap(new LinkedHashMap<>());
  }

  /**
   * Takes the items left into a map, and returns it. For names that are byte strings it should
   * compare their content: {@code new TreeMap<>(Arrays::compareUnsigned)}.
   */
  public <M extends Map<? super N, ? super T>> M toMap(M map) {
    forEach(pair -> map.put(pair.name(), pair.item()));
    return map;
  }

  @Override
  TaggedPipeline<N, T> over(Items<Tagged<N, T>> other) {
    return new TaggedPipeline<>(other);
  }

  @Override
  public TaggedPipeline<N, T> item(long position) {
    return (TaggedPipeline<N, T>) super.item(position);
  }

  @Override
  public TaggedPipeline<N, T> items(long start, long stop) {
    return (TaggedPipeline<N, T>) super.items(start, stop);
  }

  @Override
  public TaggedPipeline<N, T> items(long start, long stop, long step) {
    return (TaggedPipeline<N, T>) super.items(start, stop, step);
  }

  @Override
  public TaggedPipeline<N, T> haltAt(Tagged<N, T> sentinel) {
    return (TaggedPipeline<N, T>) super.haltAt(sentinel);
  }

  @Override
  public TaggedPipeline<N, T> haltAtAny(Set<? extends Tagged<N, T>> sentinels) {
    return (TaggedPipeline<N, T>) super.haltAtAny(sentinels);
  }

  @Override
  public TaggedPipeline<N, T> timeoutPerItem(Duration time) {
    return (TaggedPipeline<N, T>) super.timeoutPerItem(time);
  }

  @Override
  public TaggedPipeline<N, T> timeoutPerItem(Duration time, Executor executor) {
    return (TaggedPipeline<N, T>) super.timeoutPerItem(time, executor);
  }

  @Override
  public TaggedPipeline<N, T> deadline(Duration time) {
    return (TaggedPipeline<N, T>) super.deadline(time);
  }

  @Override
  public TaggedPipeline<N, T> randomSleep(Duration span) {
    return (TaggedPipeline<N, T>) super.randomSleep(span);
  }

  @Override
  public TaggedPipeline<N, T> randomSleep(Duration span, RandomGenerator random) {
    return (TaggedPipeline<N, T>) super.randomSleep(span, random);
  }

  @Override
  public TaggedPipeline<N, T> traced(BiConsumer<Long, Duration> listener) {
    return (TaggedPipeline<N, T>) super.traced(listener);
  }

  @Override
  public TaggedPipeline<N, T> sorted(Comparator<? super Tagged<N, T>> order) {
    return (TaggedPipeline<N, T>) super.sorted(order);
  }

  @Override
  public TaggedPipeline<N, T> reversed() {
    return (TaggedPipeline<N, T>) super.reversed();
  }

  @Override
  public TaggedPipeline<N, T> cached() {
    return (TaggedPipeline<N, T>) super.cached();
  }
}
