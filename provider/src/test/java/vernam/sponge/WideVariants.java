package vernam.sponge;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of the wide permutation. */
public final class WideVariants {
  // Made once: each would be compiled anew.
  private static final List<WideKeccak> ALL = make();

  private WideVariants() {}

  /** Returns a choice that takes a permutation from the first message on; none for scalar code. */
  public static WideKeccaks choosing(@Nullable WideKeccak keccak) {
    return new WideKeccaks(keccak, 0, Runnable::run, singles -> keccak != null);
  }

  /** Returns whether one runs its states one after the other. */
  public static boolean isScalar(WideKeccak keccak) {
    return keccak instanceof ScalarWideKeccak;
  }

  /** Returns all that {@link #all} does, but for vectors that the processor lacks: these crawl. */
  public static Stream<WideKeccak> fast() {
    int widest = new VectorKeccaks().maxWidth();
    return all().filter(keccak -> keccak instanceof ScalarWideKeccak || keccak.width() <= widest);
  }

  /** Returns the scalar ones that {@link #all} has: fast without a compiler for vectors, too. */
  public static Stream<WideKeccak> scalar() {
    return all().filter(keccak -> keccak instanceof ScalarWideKeccak);
  }

  /** Returns scalar ones of 1, 3 and 8 states and vectors of 2, 4 and 8, fast here or not. */
  public static Stream<WideKeccak> all() {
    return ALL.stream();
  }

  private static List<WideKeccak> make() {
    Stream<WideKeccak> scalar = IntStream.of(1, 3, 8).mapToObj(ScalarWideKeccak::new);
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new IllegalStateException("the tests run with --add-modules jdk.incubator.vector");
    }
    Stream<WideKeccak> vector = Stream.of(2, 4, 8).map(new VectorKeccaks()::ofWidth);
    return Stream.concat(scalar, vector).toList();
  }
}
