package vernam.sponge;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides when several states are permuted side by side: where the module {@code
 * jdk.incubator.vector} is present and the processor has vectors of at least 256 bits, as soon as
 * so much work has come by that it pays for the compilation of vector code, and that is done. It
 * takes a second or two of another thread; until then, and everywhere else, states go one at a
 * time. What was chosen, and how to get the other, is logged once, at the debug level.
 *
 * <p>Safe for use by many threads.
 */
public final class WideKeccaks {
  private static final long WORTHWHILE = 2_000_000;
  private static final int STATES_OF_ONE_MESSAGE = 2;
  private static final int STATES_OF_ONE_CHAIN = 1;
  private static final int FEWEST_STATES = 4;
  private static final String MODULE = "jdk.incubator.vector";
  private static final WideKeccaks SYSTEM = find();

  private final @Nullable WideKeccak widest;
  private final @Nullable WideKeccak narrow;
  private final long worthwhile;
  private final Executor background;
  private final Race race;
  private final AtomicLong work = new AtomicLong();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile @Nullable WideKeccak ready;
  private volatile @Nullable WideKeccak readyForOneMessage;
  private volatile @Nullable WideKeccak readyForOneChain;

  /** Runs a permutation until it is compiled, and tells whether it is fast then. */
  private interface Race {
    boolean isWon(WideKeccak keccak, int singles);
  }

  /**
   * Makes a choice of its own.
   *
   * @param widest none if there is nothing to choose
   * @param worthwhile after how many permutations it is made ready
   * @param background makes it ready
   * @param race runs the permutation until it is compiled, and tells whether it is faster then than
   *     a number of single ones
   */
  WideKeccaks(
      @Nullable WideKeccak widest, long worthwhile, Executor background, IntPredicate race) {
    this(widest, widest, worthwhile, background, (keccak, singles) -> race.test(singles));
  }

  private WideKeccaks(
      @Nullable WideKeccak widest,
      @Nullable WideKeccak narrow,
      long worthwhile,
      Executor background,
      Race race) {
    this.widest = widest;
    this.narrow = narrow;
    this.worthwhile = worthwhile;
    this.background = background;
    this.race = race;
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
    if (work.addAndGet(permutations) >= worthwhile && begun.compareAndSet(false, true)) {
      background.execute(this::prepare);
    }
    return Optional.ofNullable(ready);
  }

  /**
   * Counts work of one message and returns what it is best done with. Fewer states of one message
   * than of several can be permuted at once, so the permutation has to be faster to be chosen.
   *
   * @param permutations how many will be needed, roughly
   * @return the permutation of several states, of which at least two have work in each call; none
   *     for one at a time
   */
  public Optional<WideKeccak> forOneMessage(long permutations) {
    return forWork(permutations).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(readyForOneMessage);
  }

  /**
   * Counts work that is one chain, with little to do beside it, and returns what it is best done
   * with. The permutation has to be faster than that of one state to be chosen.
   *
   * @param permutations how many will be needed, roughly
   * @return the permutation of several states, of which one has work in each call, and another in
   *     some; none for one at a time
   */
  public Optional<WideKeccak> forOneChain(long permutations) {
    return forWork(permutations).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(readyForOneChain);
  }

  private void prepare() {
    boolean faster = widest != null && race.isWon(widest, widest.width());
    if (faster) {
      // First, since another race may be lost only after seconds.
      ready = widest;
      readyForOneMessage = ifFaster(narrow, STATES_OF_ONE_MESSAGE);
      readyForOneChain = ifFaster(readyForOneMessage, STATES_OF_ONE_CHAIN);
    }
    log(faster);
  }

  private @Nullable WideKeccak ifFaster(@Nullable WideKeccak keccak, int singles) {
    return keccak != null && race.isWon(keccak, singles) ? keccak : null;
  }

  private void log(boolean faster) {
    System.Logger logger = System.getLogger(WideKeccaks.class.getPackageName());
    if (faster) {
      logger.log(Level.DEBUG, "Keccak permutes {0} states side by side", maxWidth());
    } else if (widest == null) {
      logger.log(
          Level.DEBUG,
          "Keccak permutes one state at a time; with --add-modules {0} and a processor that has"
              + " vectors of 256 or 512 bits, many messages are faster",
          MODULE);
    } else {
      logger.log(
          Level.DEBUG,
          "Keccak permutes one state at a time: vectors are not faster in this process");
    }
  }

  /** A daemon, since a program that has done its work need not wait for a faster one. */
  private static void runAside(Runnable task) {
    Thread thread = new Thread(task, "vernam-keccak");
    thread.setDaemon(true);
    thread.start();
  }

  private static WideKeccaks find() {
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    if (module.isEmpty()) {
      return ofSystem(null, null);
    }
    WideKeccaks.class.getModule().addReads(module.get());
    try {
      WideKeccakSource source =
          Class.forName(WideKeccaks.class.getPackageName() + ".VectorKeccaks")
              .asSubclass(WideKeccakSource.class)
              .getDeclaredConstructor()
              .newInstance();
      // Two states side by side take as long as two states: nothing to gain.
      return source.maxWidth() < FEWEST_STATES
          ? ofSystem(null, null)
          : ofSystem(source.ofWidth(source.maxWidth()), source.ofWidth(source.narrowWidth()));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      // An incubating module may change in any release: the library works without it.
      System.getLogger(WideKeccaks.class.getPackageName())
          .log(Level.WARNING, "The Vector API of this runtime cannot be used", e);
      return ofSystem(null, null);
    }
  }

  /**
   * Makes the choice of this process.
   *
   * @param narrow for one message, which fills few slots; may be the same
   */
  private static WideKeccaks ofSystem(@Nullable WideKeccak widest, @Nullable WideKeccak narrow) {
    return new WideKeccaks(
        widest,
        narrow,
        WORTHWHILE,
        WideKeccaks::runAside,
        (keccak, singles) -> new KeccakRace(keccak, singles, System::nanoTime).isWon());
  }
}
