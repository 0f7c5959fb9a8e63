package vernam.storage;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transaction again when another writer was faster, with a random pause between so that two
 * writers do not meet again. Bounded in number, and in time: where a lock is waited for, each
 * attempt may take a minute of its own.
 */
final class Retry {
  private static final int ATTEMPTS = 40;

  /** After so long no attempt begins; one that runs is not cut short. */
  private static final long LONGEST_NANOS = Duration.ofSeconds(60).toNanos();

  private static final long LONGEST_PAUSE_MICROS = 50_000;
  private static final int LAST_DOUBLING = 16;

  private final Pause pause;
  private final LongSupplier nanoTime;

  /**
   * Makes a retry.
   *
   * @param nanoTime counts on as {@link System#nanoTime} does
   */
  Retry(Pause pause, LongSupplier nanoTime) {
    this.pause = pause;
    this.nanoTime = nanoTime;
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
        },
        System::nanoTime);
  }

  /**
   * Returns what the first attempt without a conflict returns, or throws what it throws.
   *
   * @throws StorageFailureException the last conflict, after 40 attempts or one minute
   */
  <R extends @Nullable Object, X extends Exception> R run(Attempt<R, X> attempt) throws X {
    long begin = nanoTime.getAsLong();
    for (int count = 1; ; count++) {
      try {
        return attempt.run();
      } catch (StorageFailureException e) {
        boolean last = count == ATTEMPTS || nanoTime.getAsLong() - begin >= LONGEST_NANOS;
        if (!e.isConflict() || last || !paused(count)) {
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
