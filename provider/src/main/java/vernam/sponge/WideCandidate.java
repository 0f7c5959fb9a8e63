package vernam.sponge;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A permutation of several states that is made ready when enough work has come by, and used for
 * work that it does faster than single permutations. Safe for use by many threads.
 */
final class WideCandidate {
  private final @Nullable WideKeccak keccak;
  private final long worthwhile;
  private final Executor background;
  private final Race race;
  private final int[] opponents;
  private final AtomicLong work = new AtomicLong();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile int fewestBeaten = Integer.MAX_VALUE;

  /** Runs a permutation until it is compiled, and tells whether it is fast then. */
  interface Race {
    boolean isWon(WideKeccak keccak, int singles);
  }

  /**
   * Makes a candidate.
   *
   * @param keccak none if there is nothing but single permutations
   * @param worthwhile after how many permutations it is made ready
   * @param background makes it ready
   * @param opponents how many single permutations it is raced against, falling; after a race that
   *     is lost there is no other
   */
  WideCandidate(
      @Nullable WideKeccak keccak,
      long worthwhile,
      Executor background,
      Race race,
      int... opponents) {
    this.keccak = keccak;
    this.worthwhile = worthwhile;
    this.background = background;
    this.race = race;
    this.opponents = opponents;
  }

  /**
   * Counts work, and returns what it is best done with.
   *
   * @param permutations how many will be needed, roughly
   * @param singles how many states have work in each call
   */
  Optional<WideKeccak> forWork(long permutations, int singles) {
    if (isTimeToPrepare(permutations)) {
      background.execute(this::prepare);
    }
    return singles < fewestBeaten ? Optional.empty() : Optional.ofNullable(keccak);
  }

  /** Counts work that will come and, if that makes it worth it, gets ready in this thread. */
  void prepareFor(long permutations) {
    if (isTimeToPrepare(permutations)) {
      prepare();
    }
  }

  private boolean isTimeToPrepare(long permutations) {
    return work.addAndGet(permutations) >= worthwhile && begun.compareAndSet(false, true);
  }

  private void prepare() {
    if (keccak != null) {
      for (int singles : opponents) {
        if (!race.isWon(keccak, singles)) {
          break;
        }
        fewestBeaten = singles;
      }
    }
    log();
  }

  private void log() {
    System.Logger logger = System.getLogger(WideCandidate.class.getPackageName());
    if (keccak == null) {
      logger.log(
          Level.DEBUG,
          "Keccak permutes one state at a time; with --add-modules {0}, Java {1} or newer and a"
              + " processor that has vectors of 256 or 512 bits, many messages are faster",
          WideKeccaks.MODULE,
          WideKeccaks.FIRST_SOUND_RELEASE);
    } else if (fewestBeaten == Integer.MAX_VALUE) {
      logger.log(
          Level.DEBUG,
          "Keccak permutes one state at a time: vectors are not faster in this process");
    } else {
      logger.log(
          Level.DEBUG,
          "Keccak permutes {0} states side by side, as fast as {1} one at a time or faster",
          keccak.width(),
          fewestBeaten);
    }
  }
}
