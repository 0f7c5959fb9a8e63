package vernam.storage;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A store's part in mirrors: one at a time. A mirror keeps others from changing its source and
 * waits for its target, so two in opposite directions would wait for each other for ever.
 *
 * <p>Safe for use by many threads.
 */
final class MirrorTurn {
  private static final AtomicLong MADE = new AtomicLong();

  /** All threads take turns in this order, so that none has what another waits for. */
  private final long place = MADE.getAndIncrement();

  private final ReentrantLock lock = new ReentrantLock(true);

  /** Runs a mirror when no other has one of its two stores. */
  static <R> R during(MirrorTurn one, MirrorTurn other, Supplier<R> mirror) {
    MirrorTurn first = one.place < other.place ? one : other;
    MirrorTurn second = first == one ? other : one;
    first.lock.lock();
    try {
      second.lock.lock();
      try {
        return mirror.get();
      } finally {
        second.lock.unlock();
      }
    } finally {
      first.lock.unlock();
    }
  }
}
