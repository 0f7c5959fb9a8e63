package vernam.pipeline;

import java.util.Iterator;

/**
 * What turns one sequence of items into another, an item at a time: it asks for items only when it
 * is asked for its own.
 *
 * @param <T> what comes in
 * @param <R> what goes out
 */
@FunctionalInterface
public interface Stage<T, R> {
  /** Returns the items of this stage over those of the stage below; nothing is asked for yet. */
  Iterator<R> apply(Iterator<? extends T> items);
}
