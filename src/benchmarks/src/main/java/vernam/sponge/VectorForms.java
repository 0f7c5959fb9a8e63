package vernam.sponge;

/**
 * Hands the vector forms of the permutation to the benchmarks. It stands in the provider's package,
 * which is possible on the class path, because the forms are hidden from everyone else.
 */
public final class VectorForms {
  private static final String MODULE = "jdk.incubator.vector";

  private VectorForms() {}

  /**
   * Returns the permutation of so many states.
   *
   * @throws IllegalStateException if this process or its processor has no such vectors
   */
  public static WideKeccak ofWidth(int width) {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      throw new IllegalStateException("Java was started without --add-modules=" + MODULE);
    }
    WideKeccakSource source = new VectorKeccaks();
    if (width > source.maxWidth()) {
      throw new IllegalStateException(
          "this processor has no vectors of " + width * Long.SIZE + " bits");
    }
    return source.ofWidth(width);
  }
}
