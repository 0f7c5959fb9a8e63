package vernam.storage;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transaction again when another writer was faster, a bounded number of times, with a random
 * pause between so that two writers do not meet again.
 */
final class Retry {
  private static final int ATTEMPTS = 40;
  private static final long LONGEST_PAUSE_MICROS = 50_000;
  private static final int LAST_DOUBLING = 16;

  private final Pause pause;

  Retry(Pause pause) {
    this.pause = pause;
  }

  /** One attempt. */
  @FunctionalInterface
  interface Attempt<R extends @Nullable Object, X extends Exception> {
    R run() throws X;
  }

  /** Waits, at most so long. */
  @FunctionalInterface
  interface Pause {
    void atMost(long micros) throws InterruptedException;
  }

  /** Returns a retry that sleeps. */
  static Retry standard() {
    return new Retry(
        micros -> {
          long chosen = ThreadLocalRandom.current().nextLong(micros + 1);
          Thread.sleep(chosen / 1000, (int) (chosen % 1000) * 1000);
        });
  }

  /** Returns what the first attempt without a conflict returns, or throws what it throws. */
  <R extends @Nullable Object, X extends Exception> R run(Attempt<R, X> attempt) throws X {
    for (int count = 1; ; count++) {
      try {
        return attempt.run();
      } catch (StorageFailureException e) {
        if (!e.isConflict() || count == ATTEMPTS || !paused(count)) {
          throw e;
        }
      }
    }
  }

  /** Returns whether it makes sense to go on. */
  private boolean paused(int count) {
    try {
      pause.atMost(Math.min(LONGEST_PAUSE_MICROS, 1L << Math.min(count + 8, LAST_DOUBLING)));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
