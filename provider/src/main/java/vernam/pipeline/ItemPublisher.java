package vernam.pipeline;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** Publishes the items of a pipeline to one subscriber, by the rules of Reactive Streams. */
final class ItemPublisher<T> implements Flow.Publisher<T> {
  private final AsyncPipeline<T> pipeline;
  private final Executor executor;
  private final AtomicBoolean taken = new AtomicBoolean();

  ItemPublisher(AsyncPipeline<T> pipeline, Executor executor) {
    this.pipeline = pipeline;
    this.executor = executor;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber);
    if (taken.getAndSet(true)) {
      subscriber.onSubscribe(new Nothing());
      subscriber.onError(new IllegalStateException("a pipeline has one subscriber"));
    } else {
      new ItemSubscription<>(pipeline, subscriber, executor).start();
    }
  }

  /** What a subscriber has that is refused. */
  private static final class Nothing implements Flow.Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }
}
