package vernam.sponge;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides when several states are permuted side by side: where the module {@code
 * jdk.incubator.vector} of JDK 25 or newer is present and the processor has vectors of at least 256
 * bits, as soon as so much work has come by that it pays for the compilation of vector code, and
 * that is done. It takes a second or two of another thread; until then, and everywhere else, states
 * go one at a time. What was chosen, and how to get the other, is logged once, at the debug level.
 *
 * <p>Work on many messages and work on one are counted apart, and what each is best done with is
 * made ready for itself: a process seldom has both, and compiling takes time from the work.
 *
 * <p>Safe for use by many threads.
 */
public final class WideKeccaks {
  private static final long WORTHWHILE = 2_000_000;
  private static final int STATES_OF_ONE_MESSAGE = 2;
  private static final int STATES_OF_ONE_CHAIN = 1;
  private static final int FEWEST_STATES = 4;
  static final String MODULE = "jdk.incubator.vector";
  // The compiler of JDK 17 makes wrong code of methods around vectors: decisions/0006.
  static final int FIRST_SOUND_RELEASE = 25;
  private static final WideKeccaks SYSTEM = find();

  private final int maxWidth;
  private final WideCandidate ofMany;
  private final WideCandidate ofOne;

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
    this(
        widest == null ? 1 : widest.width(),
        ofMany(widest, worthwhile, background, (keccak, singles) -> race.test(singles)),
        ofOne(widest, worthwhile, background, (keccak, singles) -> race.test(singles)));
  }

  private WideKeccaks(int maxWidth, WideCandidate ofMany, WideCandidate ofOne) {
    this.maxWidth = maxWidth;
    this.ofMany = ofMany;
    this.ofOne = ofOne;
  }

  /** Returns the choice that this process makes. */
  public static WideKeccaks system() {
    return SYSTEM;
  }

  /** Returns how many states fit side by side in the end; 1 if it stays at one at a time. */
  public int maxWidth() {
    return maxWidth;
  }

  /**
   * Counts work and returns what it is best done with.
   *
   * @param permutations how many will be needed, roughly
   * @return the permutation of several states; none for one at a time
   */
  public Optional<WideKeccak> forWork(long permutations) {
    return ofMany.forWork(permutations, maxWidth);
  }

  /**
   * Makes ready what is best for work that has not begun, if there will be enough of it, and waits
   * for that: sooner done than beside the work. If another thread is doing it, does not wait.
   *
   * @param permutations how many will be needed, roughly
   */
  public void prepareFor(long permutations) {
    ofMany.prepareFor(permutations);
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
    return ofOne.forWork(permutations, STATES_OF_ONE_MESSAGE);
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
    return ofOne.forWork(permutations, STATES_OF_ONE_CHAIN);
  }

  private static WideCandidate ofMany(
      @Nullable WideKeccak keccak, long worthwhile, Executor background, WideCandidate.Race race) {
    int states = keccak == null ? 1 : keccak.width();
    return new WideCandidate(keccak, worthwhile, background, race, states);
  }

  private static WideCandidate ofOne(
      @Nullable WideKeccak keccak, long worthwhile, Executor background, WideCandidate.Race race) {
    return new WideCandidate(
        keccak, worthwhile, background, race, STATES_OF_ONE_MESSAGE, STATES_OF_ONE_CHAIN);
  }

  /** A daemon, since a program that has done its work need not wait for a faster one. */
  private static void runAside(Runnable task) {
    Thread thread = new Thread(task, "vernam-keccak");
    thread.setDaemon(true);
    thread.start();
  }

  private static WideKeccaks find() {
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    if (module.isEmpty() || Runtime.version().feature() < FIRST_SOUND_RELEASE) {
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
    WideCandidate.Race race =
        (keccak, singles) -> new KeccakRace(keccak, singles, System::nanoTime).isWon();
    return new WideKeccaks(
        widest == null ? 1 : widest.width(),
        ofMany(widest, WORTHWHILE, WideKeccaks::runAside, race),
        ofOne(narrow, WORTHWHILE, WideKeccaks::runAside, race));
  }
}
