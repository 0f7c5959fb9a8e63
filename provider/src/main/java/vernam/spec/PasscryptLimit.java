package vernam.spec;

/**
 * The most that a {@code Passcrypt} hash may cost. It is checked before anything is allocated,
 * since the settings may come from a stored hash that an attacker has planted. Immutable.
 *
 * @param memory bytes
 * @param permutations of Keccak, about half a microsecond each
 */
public record PasscryptLimit(long memory, long permutations) {
  /** 512 MiB, and 2<sup>28</sup> permutations, which take two or three minutes. */
  public static final PasscryptLimit DEFAULT = new PasscryptLimit(1L << 29, 1L << 28);

  /** All columns lie in one array. */
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /**
   * Makes a limit.
   *
   * @throws IllegalArgumentException if more memory is allowed than an array can have
   */
  public PasscryptLimit {
    if (memory > LARGEST_ARRAY) {
      throw new IllegalArgumentException("the memory is at most " + LARGEST_ARRAY + " bytes");
    }
  }

  /** Returns whether settings stay below the limit. */
  public boolean permits(PasscryptCost cost) {
    return cost.memory() <= memory && cost.permutations() <= permutations;
  }

  /**
   * Checks that settings stay below the limit.
   *
   * @throws IllegalArgumentException if they do not
   */
  public void check(PasscryptCost cost) {
    if (cost.memory() > memory) {
      throw new IllegalArgumentException(
          "the settings need " + cost.memory() + " bytes, and " + memory + " are allowed");
    }
    if (cost.permutations() > permutations) {
      throw new IllegalArgumentException(
          "the settings need "
              + cost.permutations()
              + " permutations, and "
              + permutations
              + " are allowed");
    }
  }
}
