package vernam.pipeline;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A stage at work, and what it has given that nobody has asked for yet. What stands around it asks
 * the source: {@code while ((item = poll()) == null && wantsMore())} take an item, or end.
 */
final class StageRun<T, R> {
  private final Stage<? super T, ? extends R> stage;
  private final Queue<R> ready = new ArrayDeque<>();
  private Stage.@Nullable Work<? super T, ? extends R> work;
  private boolean ended;

  StageRun(Stage<? super T, ? extends R> stage) {
    this.stage = stage;
  }

  boolean isTransparent() {
    return stage.isTransparent();
  }

  /** Returns the next item that is ready, or null if there is none. */
  @Nullable R poll() {
    return ready.poll();
  }

  /** Returns whether an item is needed to go on; ends the work if none is. */
  boolean wantsMore() {
    if (!ended && work().isDone()) {
      end();
    }
    return !ended && ready.isEmpty();
  }

  void take(T item) {
    work().take(item, this::add);
  }

  /** Lets the stage give out what is left. */
  void end() {
    if (!ended) {
      ended = true;
      work().end(this::add);
    }
  }

  /** Drops everything; afterwards it gives nothing and wants nothing. */
  void close() {
    ended = true;
    ready.clear();
    if (work != null) {
      work.close();
    }
  }

  private void add(R item) {
    ready.add(Objects.requireNonNull(item, "a stage gave null for an item"));
  }

  private Stage.Work<? super T, ? extends R> work() {
    if (work == null) {
      work = stage.start();
    }
    return work;
  }
}
