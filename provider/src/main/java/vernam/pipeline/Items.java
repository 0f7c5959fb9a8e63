package vernam.pipeline;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The items of a source or of a stage, each found when it is asked for. After an error there are no
 * more: the caller has it, and the next request reports the end; specification pipelines, section
 * 1.
 */
abstract class Items<T> implements Iterator<T>, AutoCloseable {
  private @Nullable T ahead;
  private boolean ended;

  /** Finds the next item, or null at the end; not called again after the end or an error. */
  abstract @Nullable T find();

  @Override
  public final boolean hasNext() {
    if (ahead == null && !ended) {
      // Set first, so that an error ends it too.
      ended = true;
      ahead = find();
      ended = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the pipeline has ended");
    }
    T item = Objects.requireNonNull(ahead);
    ahead = null;
    return item;
  }

  /** Ends it, and wipes and closes what is beneath; may be called twice. */
  @Override
  public final void close() {
    ended = true;
    ahead = null;
    release();
  }

  /** Closes what is beneath. */
  void release() {}

  /** Closes all, also if one cannot be closed, and throws what the first of those did. */
  static void closeAll(List<? extends Items<?>> all) {
    RuntimeException failure = null;
    for (Items<?> items : all) {
      try {
        items.close();
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Returns the next item of an iterator, or null at its end. */
  static <T> @Nullable T nextOf(Iterator<? extends T> iterator) {
    return iterator.hasNext() ? Objects.requireNonNull(iterator.next(), "an item is null") : null;
  }

  /** Returns the items of an iterator, none of which may be null. */
  static <T> Items<T> of(Iterator<? extends T> iterator) {
    return of(iterator, () -> {});
  }

  /** Returns the items of an iterator that has something to close. */
  static <T> Items<T> of(Iterator<? extends T> iterator, Runnable release) {
    return found(() -> nextOf(iterator), release);
  }

  /** Returns what a finder finds until it finds nothing. */
  static <T> Items<T> found(Finder<T> finder, Runnable release) {
    return new Items<>() {
      @Override
      @Nullable T find() {
        return finder.find();
      }

      @Override
      void release() {
        release.run();
      }
    };
  }

  /** Finds an item, or null at the end. */
  @FunctionalInterface
  interface Finder<T> {
    @Nullable T find();
  }

  /** Returns what a stage makes of items. */
  static <T, R> Items<R> staged(Items<T> source, Stage<? super T, ? extends R> stage) {
    StageRun<T, R> run = new StageRun<>(stage);
    return new Items<>() {
      @Override
      @Nullable R find() {
        try {
          R item = run.poll();
          while (item == null && run.wantsMore()) {
            if (source.hasNext()) {
              run.take(source.next());
            } else {
              run.end();
            }
            item = run.poll();
          }
          return item != null ? item : run.poll();
        } catch (RuntimeException | Error e) {
          // Nothing more will come of what the stage holds.
          run.close();
          throw e;
        }
      }

      @Override
      void release() {
        try {
          run.close();
        } finally {
          source.close();
        }
      }
    };
  }
}
