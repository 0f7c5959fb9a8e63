package vernam.sponge;

/**
 * A running SHAKE256 (FIPS 202, section 6.2) whose output can be taken at any time without
 * disturbing it. It absorbs and squeezes 136 bytes for each permutation.
 *
 * <p>Not safe for use by several threads.
 */
public final class Shake256 {
  private static final int RATE = 136;

  private final Sponge sponge = new Sponge(RATE, Sponge.SHAKE_SUFFIX);

  /** Appends bytes to the input. */
  public Shake256 absorb(byte[] input) {
    sponge.absorb(input, 0, input.length);
    return this;
  }

  /** Returns the first {@code length} bytes of output for everything absorbed so far. */
  public byte[] squeeze(int length) {
    byte[] output = new byte[length];
    sponge.squeezeCopy(output, 0, length);
    return output;
  }

  /** Overwrites the state with zeros; the object is then an empty function again. */
  public void wipe() {
    sponge.wipe();
  }
}
