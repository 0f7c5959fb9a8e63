package vernam.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The items of a pipeline for a subscriber: at most as many as it has requested, one call after the
 * other, and one end.
 */
final class ItemSubscription<T> implements Flow.Subscription {
  private final AsyncPipeline<T> pipeline;
  private final Flow.Subscriber<? super T> subscriber;
  private final Executor executor;
  private long demand;
  private boolean running;
  private boolean over;
  private boolean misused;

  ItemSubscription(
      AsyncPipeline<T> pipeline, Flow.Subscriber<? super T> subscriber, Executor executor) {
    this.pipeline = pipeline;
    this.subscriber = subscriber;
    this.executor = executor;
  }

  /** Offers the subscription; nothing else is signalled before that call has returned. */
  void start() {
    synchronized (this) {
      running = true;
    }
    try {
      subscriber.onSubscribe(this);
    } catch (RuntimeException | Error e) {
      cancel();
      throw e;
    }
    goOn();
  }

  @Override
  public void request(long count) {
    synchronized (this) {
      if (count <= 0) {
        misused = true;
      } else {
        demand = count > Long.MAX_VALUE - demand ? Long.MAX_VALUE : demand + count;
      }
      if (running || over) {
        return;
      }
      running = true;
    }
    goOn();
  }

  @Override
  public void cancel() {
    if (finish()) {
      pipeline.close();
    }
  }

  /** Finds what is in demand; called by whoever has set {@code running}. */
  private void goOn() {
    if (isNeeded()) {
      CompletableFuture<?> unused =
          AsyncLoop.start(pipeline::request, this::signal, executor).whenComplete(this::stopped);
    }
  }

  /** Signals an item, or the end, and returns whether another is in demand. */
  private boolean signal(Optional<T> item) {
    if (item.isEmpty()) {
      if (finish()) {
        subscriber.onComplete();
      }
      return false;
    }
    if (!use()) {
      return false;
    }
    try {
      subscriber.onNext(item.get());
    } catch (RuntimeException | Error e) {
      // Reactive Streams, rule 2.13: it counts as cancelled, and is told nothing.
      cancel();
      throw e;
    }
    return isNeeded();
  }

  private void stopped(@Nullable Void end, @Nullable Throwable failure) {
    if (failure != null && finish()) {
      subscriber.onError(failure);
    }
  }

  private boolean isNeeded() {
    synchronized (this) {
      if (!misused) {
        running = !over && demand > 0;
        return running;
      }
    }
    if (finish()) {
      pipeline.close();
      subscriber.onError(new IllegalArgumentException("a request is for at least 1 item"));
    }
    return false;
  }

  private synchronized boolean use() {
    if (!over && demand < Long.MAX_VALUE) {
      demand--;
    }
    return !over;
  }

  /** Ends it, and returns whether that was not done before. */
  private synchronized boolean finish() {
    boolean first = !over;
    over = true;
    return first;
  }
}
