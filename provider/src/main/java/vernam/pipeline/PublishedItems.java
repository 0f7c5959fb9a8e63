package vernam.pipeline;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The items of a publisher, subscribed to at the first request and asked for one at a time. */
final class PublishedItems<T> implements AsyncItems<T>, Flow.Subscriber<T> {
  private final Flow.Publisher<? extends T> publisher;
  private Flow.@Nullable Subscription subscription;
  private @Nullable CompletableFuture<Optional<T>> pending;
  private @Nullable Throwable failure;
  private boolean started;
  private boolean ended;

  PublishedItems(Flow.Publisher<? extends T> publisher) {
    this.publisher = publisher;
  }

  @Override
  public CompletableFuture<Optional<T>> find() {
    CompletableFuture<Optional<T>> item = new CompletableFuture<>();
    Flow.Subscription source;
    boolean begin;
    synchronized (this) {
      if (ended) {
        complete(item, Optional.empty());
        return item;
      }
      pending = item;
      source = subscription;
      begin = !started;
      started = true;
    }
    // Outside of the lock: the publisher may answer at once.
    if (begin) {
      publisher.subscribe(this);
    } else if (source != null) {
      source.request(1);
    }
    return item;
  }

  @Override
  public void onSubscribe(Flow.Subscription offered) {
    Objects.requireNonNull(offered);
    boolean refused;
    synchronized (this) {
      refused = subscription != null || ended;
      if (!refused) {
        subscription = offered;
      }
    }
    if (refused) {
      offered.cancel();
    } else {
      offered.request(1);
    }
  }

  @Override
  public void onNext(T item) {
    Objects.requireNonNull(item);
    if (!settle(Optional.of(item))) {
      refuse();
    }
  }

  /** Else the item would be lost, and nobody would know. */
  private void refuse() {
    synchronized (this) {
      if (ended) {
        return;
      }
      failure = new IllegalStateException("the publisher gave an item that was not requested");
    }
    cancel();
  }

  @Override
  public void onError(Throwable thrown) {
    synchronized (this) {
      failure = Objects.requireNonNull(thrown);
      ended = true;
    }
    settle(Optional.empty());
  }

  @Override
  public void onComplete() {
    end();
  }

  @Override
  public void cancel() {
    Flow.Subscription source;
    synchronized (this) {
      source = subscription;
    }
    if (source != null) {
      source.cancel();
    }
    end();
  }

  @Override
  public void close() {
    cancel();
  }

  private void end() {
    synchronized (this) {
      ended = true;
    }
    settle(Optional.empty());
  }

  /** Gives it to whoever waits, and returns whether there is one. */
  private boolean settle(Optional<T> item) {
    CompletableFuture<Optional<T>> waiting;
    synchronized (this) {
      waiting = pending;
      pending = null;
    }
    if (waiting != null) {
      complete(waiting, item);
    }
    return waiting != null;
  }

  private void complete(CompletableFuture<Optional<T>> waiting, Optional<T> item) {
    Throwable thrown;
    synchronized (this) {
      thrown = failure;
      failure = null;
    }
    if (thrown != null) {
      waiting.completeExceptionally(thrown);
    } else {
      waiting.complete(item);
    }
  }
}
