package vernam.spec;

/**
 * The cost settings of a {@code Passcrypt} hash, and what they come to in memory and time.
 * Immutable. Source: specification passcrypt, sections 2 and 4.
 *
 * @param kb wanted memory in units of 1024 bytes, at least {@code hardness}, below 2<sup>32</sup>
 * @param cpu passes over the memory, 2 to 65535
 * @param hardness the fewest columns of memory, at least 256; may raise the memory above {@code kb}
 */
public record PasscryptCost(long kb, int cpu, long hardness) {
  private static final int MIN_HARDNESS = 256;
  private static final int MIN_CPU = 2;
  private static final int MAX_CPU = 0xFFFF;
  private static final long MAX_KB = 0xFFFF_FFFFL;
  private static final int START_SIZE = 128;
  private static final long KILOBYTE = 1024;

  /**
   * Makes settings.
   *
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public PasscryptCost {
    require("hardness", hardness, hardness >= MIN_HARDNESS, "at least " + MIN_HARDNESS);
    require("cpu", cpu, cpu >= MIN_CPU, "at least " + MIN_CPU);
    require("cpu", cpu, cpu <= MAX_CPU, "at most " + MAX_CPU);
    require("kb", kb, kb >= hardness, "at least the hardness, " + hardness);
    // Composed hashes have no room for more, and products stay far from overflowing.
    require("kb", kb, kb <= MAX_KB, "at most " + MAX_KB);
  }

  /** Returns the number of columns of memory. */
  public long width() {
    return Math.max(hardness, kb * KILOBYTE / columnSize());
  }

  /** Returns the final size of a column in bytes. */
  public int columnSize() {
    return START_SIZE * (cpu + 1);
  }

  /** Returns the bytes of memory that a hash needs. */
  public long memory() {
    return width() * columnSize();
  }

  /** Returns about how many permutations of Keccak a hash takes, within one percent. */
  public long permutations() {
    double columns = (8 * cpu * (double) cpu / 3) + (58 * (double) cpu / 9) + (41 / 6.0);
    return (long) (width() * columns);
  }

  private static void require(String name, long value, boolean met, String bound) {
    if (!met) {
      throw new IllegalArgumentException(name + " is " + value + ", and must be " + bound);
    }
  }
}
