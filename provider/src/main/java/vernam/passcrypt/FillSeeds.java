package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
import vernam.literal.Literal;

/** The two seeds of the keystream that fills the memory; specification passcrypt, section 1. */
final class FillSeeds {
  private final byte[] seed0;
  private final byte[] seed1;

  /**
   * Makes the seeds.
   *
   * @param pid the digest of all arguments
   */
  FillSeeds(Literal password, Literal salt, Literal pid) {
    Literal domain = Domain.CHUNKY_2048.literal();
    seed0 = ArgumentHash.of(domain, password, salt, pid);
    seed1 = ArgumentHash.of(domain, Literal.bytesView(seed0), password, salt, pid);
  }

  /** Returns K0 of the specification, 64 bytes, not copied. */
  byte[] seed0() {
    return seed0;
  }

  /** Returns K1 of the specification, 64 bytes, not copied. */
  byte[] seed1() {
    return seed1;
  }

  /** Overwrites both with zeros. */
  void wipe() {
    Arrays.fill(seed0, (byte) 0);
    Arrays.fill(seed1, (byte) 0);
  }
}
