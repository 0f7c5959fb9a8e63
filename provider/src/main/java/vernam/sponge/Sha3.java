package vernam.sponge;

import java.util.Objects;

/**
 * A running SHA3-256 or SHA3-512 (FIPS 202, section 6.1) whose digest can be taken at any time, as
 * often as wanted, without disturbing it: a digest costs one permutation on a copy of the state and
 * allocates nothing.
 *
 * <p>Not safe for use by several threads.
 */
public final class Sha3 {
  private final Sponge sponge;
  private final int digestLength;

  private Sha3(int digestLength, Sponge sponge) {
    this.digestLength = digestLength;
    this.sponge = sponge;
  }

  private Sha3(int digestLength) {
    this(digestLength, new Sponge(200 - 2 * digestLength, Sponge.SHA3_SUFFIX));
  }

  /** Returns an empty SHA3-256: 32 bytes of digest, 136 bytes absorbed for each permutation. */
  public static Sha3 sha3With256Bits() {
    return new Sha3(32);
  }

  /** Returns an empty SHA3-512: 64 bytes of digest, 72 bytes absorbed for each permutation. */
  public static Sha3 sha3With512Bits() {
    return new Sha3(64);
  }

  /** Appends bytes to the input. */
  public Sha3 absorb(byte[] input) {
    sponge.absorb(input, 0, input.length);
    return this;
  }

  /**
   * Appends a part of an array to the input.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  public Sha3 absorb(byte[] input, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, input.length);
    sponge.absorb(input, offset, length);
    return this;
  }

  /** Returns the digest of everything absorbed so far; absorbing can go on. */
  public byte[] digest() {
    byte[] digest = new byte[digestLength];
    sponge.squeezeCopy(digest, 0, digestLength);
    return digest;
  }

  /**
   * Writes the digest of everything absorbed so far; absorbing can go on.
   *
   * @throws IndexOutOfBoundsException if there is not enough room
   */
  public void digest(byte[] output, int offset) {
    Objects.checkFromIndexSize(offset, digestLength, output.length);
    sponge.squeezeCopy(output, offset, digestLength);
  }

  /** Returns a hash in the same state, which goes on by itself. */
  public Sha3 copy() {
    return new Sha3(digestLength, sponge.copy());
  }

  Sponge sponge() {
    return sponge;
  }

  /** Overwrites the state with zeros; the object is then an empty hash again. */
  public void wipe() {
    sponge.wipe();
  }
}
