package vernam.pipeline;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asynchronous items remembered as they come, so that they can be gone through again from the
 * first. Items are asked for one after the other, whoever asks; the cache may be cleared by any
 * thread at any time.
 */
final class AsyncReplay<T> {
  private final AsyncItems<T> source;
  private List<T> remembered = new ArrayList<>();
  private boolean complete;

  AsyncReplay(AsyncItems<T> source) {
    this.source = source;
  }

  /** Returns all items from the first that is remembered. */
  synchronized AsyncItems<T> items() {
    return AsyncItems.over(source, new Cursor(remembered)::next);
  }

  /** Returns whether all items are remembered. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** Forgets the items; those to come are remembered anew. */
  synchronized void clear() {
    remembered = new ArrayList<>();
    complete = false;
  }

  private synchronized void add(List<T> items, Optional<T> item) {
    item.ifPresent(items::add);
    complete |= item.isEmpty() && items == remembered;
  }

  private synchronized Optional<T> get(List<T> items, int position) {
    if (items != remembered) {
      throw new ConcurrentModificationException("the cache was cleared");
    }
    return position < items.size() ? Optional.of(items.get(position)) : Optional.empty();
  }

  private final class Cursor {
    private final List<T> items;
    private int position;

    Cursor(List<T> items) {
      this.items = items;
    }

    CompletableFuture<Optional<T>> next() {
      Optional<T> known = get(items, position);
      if (known.isPresent()) {
        position++;
        return CompletableFuture.completedFuture(known);
      }
      return source.find().thenApply(this::remember);
    }

    private Optional<T> remember(Optional<T> item) {
      add(items, item);
      position++;
      return item;
    }
  }
}
