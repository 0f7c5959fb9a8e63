package vernam.sponge;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides when several states are permuted side by side: where the module {@code
 * jdk.incubator.vector} is present and the processor has vectors, and as soon as so much work has
 * come by that it pays for the compilation of vector code, which takes half a second. Until then,
 * and everywhere else, one state at a time is faster.
 *
 * <p>Safe for use by many threads.
 */
public final class WideKeccaks {
  private static final long WORTHWHILE = 2_000_000;
  private static final String MODULE = "jdk.incubator.vector";
  private static final WideKeccaks SYSTEM = new WideKeccaks(find(), WORTHWHILE);

  private final @Nullable WideKeccak widest;
  private final long worthwhile;
  private final AtomicLong work = new AtomicLong();

  /**
   * Makes a choice of its own.
   *
   * @param widest none if there is nothing to choose
   * @param worthwhile after how many permutations it is used
   */
  WideKeccaks(@Nullable WideKeccak widest, long worthwhile) {
    this.widest = widest;
    this.worthwhile = worthwhile;
  }

  /** Returns the choice that this process makes. */
  public static WideKeccaks system() {
    return SYSTEM;
  }

  /** Returns how many states fit side by side in the end; 1 if it stays at one at a time. */
  public int maxWidth() {
    return widest == null ? 1 : widest.width();
  }

  /**
   * Counts work and returns what it is best done with.
   *
   * @param permutations how many will be needed, roughly
   * @return the permutation of several states; none for one at a time
   */
  public Optional<WideKeccak> forWork(long permutations) {
    long before = work.getAndAdd(permutations);
    if (before < worthwhile && before + permutations >= worthwhile) {
      log();
    }
    return before + permutations < worthwhile ? Optional.empty() : Optional.ofNullable(widest);
  }

  private void log() {
    System.Logger logger = System.getLogger(WideKeccaks.class.getPackageName());
    if (widest == null) {
      logger.log(
          Level.INFO,
          "Keccak permutes one state at a time; with --add-modules {0} and a processor that has"
              + " vectors of 256 or 512 bits, many messages are faster",
          MODULE);
    } else {
      logger.log(Level.INFO, "Keccak permutes {0} states side by side", widest.width());
    }
  }

  /** Returns the widest permutation that is faster than one state at a time. */
  private static @Nullable WideKeccak find() {
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    if (module.isEmpty()) {
      return null;
    }
    WideKeccaks.class.getModule().addReads(module.get());
    try {
      WideKeccakSource source =
          Class.forName(WideKeccaks.class.getPackageName() + ".VectorKeccaks")
              .asSubclass(WideKeccakSource.class)
              .getDeclaredConstructor()
              .newInstance();
      // Two states side by side take as long as two states: nothing to gain.
      return source.maxWidth() < 4 ? null : source.ofWidth(source.maxWidth());
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      // An incubating module may change in any release: the library works without it.
      System.getLogger(WideKeccaks.class.getPackageName())
          .log(Level.WARNING, "The Vector API of this runtime cannot be used", e);
      return null;
    }
  }
}
