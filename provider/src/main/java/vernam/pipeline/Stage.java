package vernam.pipeline;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What turns one sequence of items into another, an item at a time. The same stage serves a {@link
 * Pipeline}, an {@link AsyncPipeline} and a {@link Coroutine}: it is given items as they come, and
 * never asks for one itself, so nobody waits inside a stage.
 *
 * <p>A stage is only a description, and safe for use by many threads; what it remembers along the
 * way is in the {@link Work} that {@link #start} makes for each pipeline.
 *
 * <pre>{@code
 * Stage<String, String> doubled = () -> (item, out) -> { out.accept(item); out.accept(item); };
 * }</pre>
 *
 * <p>Source: specification pipelines, section 1.
 *
 * @param <T> what comes in
 * @param <R> what goes out
 */
@FunctionalInterface
public interface Stage<T, R> {
  /** Starts on a new sequence; called at its first request. */
  Work<T, R> start();

  /**
   * Returns whether a value sent to a {@link Coroutine} behind this stage goes on to the source. It
   * then goes with the first item that the stage needs. Stages that cut items anew say no: for them
   * a request and an item of the source have nothing to do with each other.
   */
  default boolean isTransparent() {
    return true;
  }

  /** Returns the stage that converts each item on its own. */
  static <T, R> Stage<T, R> each(Function<? super T, ? extends R> function) {
    return () -> (item, out) -> out.accept(function.apply(item));
  }

  /** Returns a stage that is opaque to what is sent, and else as this one. */
  default Stage<T, R> opaque() {
    Stage<T, R> stage = this;
    return new Stage<>() {
      @Override
      public Work<T, R> start() {
        return stage.start();
      }

      @Override
      public boolean isTransparent() {
        return false;
      }
    };
  }

  /**
   * A stage at work on one sequence. Used by one thread at a time.
   *
   * @param <T> what comes in
   * @param <R> what goes out
   */
  @FunctionalInterface
  interface Work<T, R> {
    /**
     * Takes an item.
     *
     * @param out takes what it becomes: none, one or many items, none of them null
     */
    void take(T item, Consumer<? super R> out);

    /** Gives out what is left when no item comes any more; called once at most. */
    default void end(Consumer<? super R> out) {}

    /** Returns whether no further item is needed; asked before each one. */
    default boolean isDone() {
      return false;
    }

    /** Wipes what it holds; may be called at any time, and twice. */
    default void close() {}
  }
}
