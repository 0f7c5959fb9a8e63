package vernam.pipeline;

import java.util.Iterator;

/** The numbers from 0 on, which tell how many were asked for, and if it was by two at once. */
final class Counted implements Iterable<Integer> {
  private final int stop;
  private int asked;
  private boolean busy;

  Counted(int stop) {
    this.stop = stop;
  }

  /** Returns how many items were asked for. */
  int asked() {
    return asked;
  }

  @Override
  public Iterator<Integer> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return asked < stop;
      }

      @Override
      public Integer next() {
        if (busy) {
          throw new IllegalStateException("asked by two at once");
        }
        busy = true;
        busy = false;
        return asked++;
      }
    };
  }
}
