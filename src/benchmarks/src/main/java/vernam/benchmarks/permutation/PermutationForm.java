package vernam.benchmarks.permutation;

import vernam.sponge.VectorForms;

/** Who permutes. */
public enum PermutationForm {
  /** Ours in plain Java. */
  VERNAM("Vernam, one state"),

  /** Ours in vectors of 128 bits. */
  VERNAM_2("Vernam, 2 side by side"),

  /** Ours in vectors of 256 bits. */
  VERNAM_4("Vernam, 4 side by side"),

  /** Ours in vectors of 512 bits. */
  VERNAM_8("Vernam, 8 side by side"),

  /** SHA3-512 of Bouncy Castle over many blocks. */
  BOUNCY_CASTLE("Bouncy Castle SHA3-512"),

  /** SHA3-512 of the JDK over many blocks. */
  SUN("SUN SHA3-512");

  private final String title;

  PermutationForm(String title) {
    this.title = title;
  }

  /** Returns what reports call it. */
  public String title() {
    return title;
  }

  /**
   * Returns the form, ready to run.
   *
   * @throws IllegalStateException if it cannot work in this process, or gives wrong results
   */
  public Permutations create() {
    Permutations permutations =
        switch (this) {
          case VERNAM -> new StateByState();
          case VERNAM_2 -> new SideBySide(VectorForms.ofWidth(2));
          case VERNAM_4 -> new SideBySide(VectorForms.ofWidth(4));
          case VERNAM_8 -> new SideBySide(VectorForms.ofWidth(8));
          case BOUNCY_CASTLE -> new BouncyCastleBlocks();
          case SUN -> new SunBlocks();
        };
    permutations.check();
    return permutations;
  }
}
