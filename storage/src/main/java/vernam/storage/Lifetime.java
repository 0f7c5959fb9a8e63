package vernam.storage;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys in memory until the last call that uses them has returned: a call in the middle of
 * which they were wiped would seal with zeros.
 */
final class Lifetime {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** A call that uses the store. */
  @FunctionalInterface
  interface Use<R extends @Nullable Object, X extends Exception> {
    R run() throws X;
  }

  /** Runs a call; {@link IllegalStateException} after {@link #close}. */
  <R extends @Nullable Object, X extends Exception> R use(Use<R, X> use) throws X {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
      return use.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the calls that are running, then runs an action; does nothing the second time. */
  void close(Runnable action) {
    if (lock.getReadHoldCount() > 0) {
      throw new IllegalStateException("a store is not closed by its own transaction");
    }
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        action.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
