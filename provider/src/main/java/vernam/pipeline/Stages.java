package vernam.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Stages for items of any type: selection, names, ends, order. All are stateless and safe for use
 * by many threads. Source: specification pipelines, sections 7 and 8.
 *
 * @see NumberStages
 * @see BytesStages
 * @see TextStages
 * @see HashStages
 */
public final class Stages {
  private Stages() {}

  /** Returns the stage that lets only the item at a position pass. */
  public static <T> Stage<T, T> item(long position) {
    return items(position, Math.addExact(position, 1), 1);
  }

  /**
   * Returns the stage that lets the items at the positions {@code start}, {@code start + step} … up
   * to before {@code stop} pass. Those between are asked for and dropped; none is asked for after
   * the last.
   *
   * @param start counted from the present position, from 0
   * @param stop {@link Long#MAX_VALUE} for no end
   * @param step at least 1
   * @throws IllegalArgumentException if one of them is below its least value
   */
  public static <T> Stage<T, T> items(long start, long stop, long step) {
    require(start >= 0 && stop >= 0, "positions are not negative");
    require(step >= 1, "a step is at least 1");
    return () -> new Selection<>(start, stop, step);
  }

  /** Returns the stage that pairs each item with its position, from 0. */
  public static <T> Stage<T, Tagged<Long, T>> tag() {
    return () ->
        new Stage.Work<>() {
          private long position;

          @Override
          public void take(T item, Consumer<? super Tagged<Long, T>> out) {
            out.accept(new Tagged<>(position++, item));
          }
        };
  }

  /** Returns the stage that pairs each item with a name, until there are no more of either. */
  public static <N, T> Stage<T, Tagged<N, T>> tag(Iterable<? extends N> names) {
    return () -> {
      Iterator<? extends N> left = names.iterator();
      return new Stage.Work<>() {
        @Override
        public boolean isDone() {
          return !left.hasNext();
        }

        @Override
        public void take(T item, Consumer<? super Tagged<N, T>> out) {
          out.accept(new Tagged<>(left.next(), item));
        }
      };
    };
  }

  /** Returns the stage that ends before the first item equal to another; bytes by content. */
  public static <T> Stage<T, T> haltAt(T sentinel) {
    return haltBefore(item -> Objects.deepEquals(item, sentinel));
  }

  /** Returns the stage that ends before the first item equal to one of several. */
  public static <T> Stage<T, T> haltAtAny(Set<? extends T> sentinels) {
    List<T> all = List.copyOf(sentinels);
    return haltBefore(
        item -> all.stream().anyMatch(sentinel -> Objects.deepEquals(item, sentinel)));
  }

  /**
   * Returns the stage that gathers items to lists.
   *
   * @param size items in each, at least 1; the last may have fewer
   * @throws IllegalArgumentException if the size is less
   */
  public static <T> Stage<T, List<T>> batches(int size) {
    require(size >= 1, "a batch has at least 1 item");
    Stage<T, List<T>> stage = () -> new Batches<>(size);
    return stage.opaque();
  }

  /**
   * Returns the stage that ends, without an error, when a time has passed since its first request.
   * An item that is under way then is waited for, and dropped.
   */
  public static <T> Stage<T, T> deadline(Duration time) {
    return deadline(time, System::nanoTime);
  }

  static <T> Stage<T, T> deadline(Duration time, LongSupplier nanoClock) {
    long nanos = time.toNanos();
    return () -> new Deadline<>(nanos, nanoClock);
  }

  /** Returns the stage that takes all items, keeps them in memory, and gives them out sorted. */
  public static <T> Stage<T, T> sorted(Comparator<? super T> order) {
    Stage<T, T> stage = () -> new Whole<>(items -> items.sort(order));
    return stage.opaque();
  }

  /** Returns the stage that takes all items, keeps them in memory, and gives out the last first. */
  public static <T> Stage<T, T> reversed() {
    Stage<T, T> stage = () -> new Whole<>(Collections::reverse);
    return stage.opaque();
  }

  /**
   * Returns the stage that writes each as Python's {@code str} does: text stays as it is, and all
   * else is printed as a {@link vernam.literal.Literal}. See {@link HashStages} for what an item
   * may be.
   */
  public static Stage<Object, String> toText() {
    return Stage.each(
        item -> new String(Literals.of(item).encodeUnquoted(), StandardCharsets.UTF_8));
  }

  /**
   * Returns the stage that writes each as the JSON text that Python writes, in ASCII: text,
   * integers, floats, booleans, lists, maps with names of text, a {@link Tagged} as a list, and
   * {@code Optional.empty()} as null. Floats that are not finite become {@code NaN}, {@code
   * Infinity} and {@code -Infinity}, which is Python's JSON but not that of RFC 8259. Another item,
   * and more than 500 values in each other, are an {@link IllegalArgumentException}.
   */
  public static Stage<Object, String> toJson() {
    return Stage.each(JsonWriter::write);
  }

  /** Returns the stage that takes a slice of each list. */
  public static <T> Stage<List<T>, List<T>> sliceEach(Slice slice) {
    return Stage.each(
        list -> slice.positions(list.size()).mapToObj(list::get).collect(Collectors.toList()));
  }

  /**
   * Returns the stage that takes an element of each list. A position outside is an {@link
   * IndexOutOfBoundsException}.
   *
   * @param position negative from the end
   */
  public static <T> Stage<List<T>, T> elementAt(int position) {
    return Stage.each(list -> list.get(Texts.index(position, list.size())));
  }

  private static <T> Stage<T, T> haltBefore(Predicate<T> isSentinel) {
    return () ->
        new Stage.Work<>() {
          private boolean done;

          @Override
          public boolean isDone() {
            return done;
          }

          @Override
          public void take(T item, Consumer<? super T> out) {
            done = isSentinel.test(item);
            if (!done) {
              out.accept(item);
            }
          }
        };
  }

  static void require(boolean met, String message) {
    if (!met) {
      throw new IllegalArgumentException(message);
    }
  }

  private static final class Selection<T> implements Stage.Work<T, T> {
    private final long stop;
    private final long step;
    private long position;
    private long selected;

    Selection(long start, long stop, long step) {
      this.selected = start;
      this.stop = stop;
      this.step = step;
    }

    @Override
    public boolean isDone() {
      return selected >= stop;
    }

    @Override
    public void take(T item, Consumer<? super T> out) {
      if (position == selected) {
        out.accept(item);
        selected = step > Long.MAX_VALUE - selected ? Long.MAX_VALUE : selected + step;
      }
      position++;
    }
  }

  private static final class Batches<T> implements Stage.Work<T, List<T>> {
    private final int size;
    private List<T> batch = new ArrayList<>();

    Batches(int size) {
      this.size = size;
    }

    @Override
    public void take(T item, Consumer<? super List<T>> out) {
      batch.add(item);
      if (batch.size() == size) {
        end(out);
      }
    }

    @Override
    public void end(Consumer<? super List<T>> out) {
      if (!batch.isEmpty()) {
        List<T> full = batch;
        batch = new ArrayList<>();
        out.accept(full);
      }
    }

    @Override
    public void close() {
      batch.clear();
    }
  }

  private static final class Deadline<T> implements Stage.Work<T, T> {
    private final long nanos;
    private final LongSupplier nanoClock;
    private final long started;

    Deadline(long nanos, LongSupplier nanoClock) {
      this.nanos = nanos;
      this.nanoClock = nanoClock;
      this.started = nanoClock.getAsLong();
    }

    @Override
    public boolean isDone() {
      return nanoClock.getAsLong() - started >= nanos;
    }

    @Override
    public void take(T item, Consumer<? super T> out) {
      if (!isDone()) {
        out.accept(item);
      }
    }
  }

  private static final class Whole<T> implements Stage.Work<T, T> {
    private final Consumer<List<T>> arrange;
    private final List<T> items = new ArrayList<>();

    Whole(Consumer<List<T>> arrange) {
      this.arrange = arrange;
    }

    @Override
    public void take(T item, Consumer<? super T> out) {
      items.add(item);
    }

    @Override
    public void end(Consumer<? super T> out) {
      arrange.accept(items);
      items.forEach(out);
      items.clear();
    }

    @Override
    public void close() {
      items.clear();
    }
  }
}
