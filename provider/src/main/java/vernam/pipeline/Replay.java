package vernam.pipeline;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Items remembered as they come, so that they can be gone through again from the first. */
final class Replay<T> implements Iterable<T> {
  private final Items<T> source;
  private List<T> remembered = new ArrayList<>();
  private boolean complete;

  Replay(Items<T> source) {
    this.source = source;
  }

  /** Returns whether all items are remembered. */
  boolean isComplete() {
    return complete;
  }

  /** Forgets the items; those to come are remembered anew. */
  void clear() {
    remembered = new ArrayList<>();
    complete = false;
  }

  @Override
  public Iterator<T> iterator() {
    List<T> items = remembered;
    return new Iterator<>() {
      private int position;

      @Override
      public boolean hasNext() {
        if (items != remembered) {
          throw new ConcurrentModificationException("the cache was cleared");
        }
        return position < items.size() || remember();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the pipeline has ended");
        }
        return items.get(position++);
      }
    };
  }

  private boolean remember() {
    if (!complete && source.hasNext()) {
      return remembered.add(source.next());
    }
    complete = true;
    return false;
  }
}
