package vernam.pipeline;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The items that {@link Pipelines} begins with. */
final class Sources {
  private Sources() {}

  static <T> Items<T> of(Items.Finder<T> finder) {
    return Items.found(finder, () -> {});
  }

  /** Returns the items of anything; a pipeline is continued, and closed with what it becomes. */
  @SuppressWarnings("unchecked") // items only come out
  static <T> Items<T> of(Iterable<? extends T> items) {
    if (items instanceof Pipeline<?> pipeline) {
      return (Items<T>) pipeline.source();
    }
    return new Items<>() {
      private @Nullable Iterator<? extends T> iterator;

      @Override
      @Nullable T find() {
        if (iterator == null) {
          iterator = items.iterator();
        }
        return nextOf(iterator);
      }
    };
  }

  static Items<BigInteger> count(BigInteger start, @Nullable BigInteger stop, BigInteger step) {
    if (step.signum() == 0) {
      throw new IllegalArgumentException("a step is not 0");
    }
    return new Items<>() {
      private BigInteger next = start;

      @Override
      @Nullable BigInteger find() {
        if (stop != null && stop.subtract(next).signum() != step.signum()) {
          return null;
        }
        BigInteger found = next;
        next = next.add(step);
        return found;
      }
    };
  }

  static <T> Items<T> cycle(Iterable<? extends T> items) {
    Items<T> source = of(items);
    List<T> remembered = new ArrayList<>();
    return new Items<>() {
      private int position;

      @Override
      @Nullable T find() {
        if (source.hasNext()) {
          T item = source.next();
          remembered.add(item);
          return item;
        }
        if (remembered.isEmpty()) {
          return null;
        }
        T item = remembered.get(position);
        position = (position + 1) % remembered.size();
        return item;
      }

      @Override
      void release() {
        remembered.clear();
        source.close();
      }
    };
  }

  static <T> Items<T> concat(List<? extends Iterable<? extends T>> parts) {
    List<Items<T>> all = new ArrayList<>();
    parts.forEach(part -> all.add(of(part)));
    return new Items<>() {
      private int part;

      @Override
      @Nullable T find() {
        while (part < all.size()) {
          if (all.get(part).hasNext()) {
            return all.get(part).next();
          }
          part++;
        }
        return null;
      }

      @Override
      void release() {
        closeAll(all);
      }
    };
  }

  static <T> Items<List<T>> zip(List<? extends Iterable<? extends T>> parts) {
    List<Items<T>> all = new ArrayList<>();
    parts.forEach(part -> all.add(of(part)));
    return Items.found(() -> row(all), () -> Items.closeAll(all));
  }

  private static <T> @Nullable List<T> row(List<Items<T>> all) {
    List<T> row = new ArrayList<>();
    for (Items<T> items : all) {
      if (!items.hasNext()) {
        return null;
      }
      row.add(items.next());
    }
    return row.isEmpty() ? null : row;
  }

  static <N, T> Items<T> pick(Iterable<? extends N> names, Map<? super N, ? extends T> map) {
    Items<N> wanted = of(names);
    return Items.found(() -> wanted.hasNext() ? map.get(wanted.next()) : null, wanted::close);
  }

  static <T> Items<Optional<T>> spaced(Iterable<? extends T> items, int steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("a number of steps is not negative");
    }
    Stage<T, Optional<T>> stage =
        () ->
            (item, out) -> {
              IntStream.range(0, steps).forEach(i -> out.accept(Optional.empty()));
              out.accept(Optional.of(item));
            };
    return Items.staged(of(items), stage);
  }

  static <T> Items<T> drain(Deque<T> deque, Supplier<@Nullable T> poll) {
    return of(() -> deque.isEmpty() ? null : poll.get());
  }

  static <T> Items<T> awaiting(BlockingQueue<T> queue, Duration timeout) {
    long nanos = timeout.toNanos();
    return of(
        () -> {
          try {
            return queue.poll(nanos, TimeUnit.NANOSECONDS);
          } catch (InterruptedException e) {
            throw Failures.interrupted();
          }
        });
  }

  /** Returns the pieces of something that has a length. */
  static <T> Items<T> chunks(int length, int size, long maxChunks, Cutter<T> cutter) {
    TextStages.requireSize(size);
    if (maxChunks < 0) {
      throw new IllegalArgumentException("a number of chunks is not negative");
    }
    return new Items<>() {
      private int from;
      private long left = maxChunks;

      @Override
      @Nullable T find() {
        if (from >= length || left-- == 0) {
          return null;
        }
        int to = size > length - from ? length : from + size;
        T chunk = cutter.cut(from, to);
        from = to;
        return chunk;
      }
    };
  }

  /** Cuts a piece out. */
  @FunctionalInterface
  interface Cutter<T> {
    T cut(int from, int to);
  }
}
