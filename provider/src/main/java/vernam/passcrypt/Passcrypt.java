package vernam.passcrypt;

import java.util.Arrays;
import vernam.chunky2048.Keystream;
import vernam.cipher.ArgumentHash;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;

/** The hash itself, of any password and salt; specification passcrypt, section 3. */
public final class Passcrypt {
  /** Bytes in a hash. */
  public static final int HASH_SIZE = Columns.DIGEST_SIZE;

  /** Starts the keystream that fills the columns. */
  private interface Filler {
    KeystreamRatchet start(Literal key, Literal salt, Literal pid);
  }

  private Passcrypt() {}

  /**
   * Returns the hash of a password, {@value #HASH_SIZE} bytes. All memory is wiped.
   *
   * @param password any value that Python does not take for false
   * @param salt any value that Python does not take for false
   * @throws IllegalArgumentException if one of them is falsy, or the cost is above the limit
   */
  public static byte[] hash(
      Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    return hash(Keystream::start, password, salt, cost, limit);
  }

  /**
   * Returns the hash that aiootp 0.18 computes from the same arguments; specification passcrypt,
   * section 7. Another keystream fills the memory, all else is as in {@link #hash}.
   *
   * @throws IllegalArgumentException if password or salt is falsy, or the cost is above the limit
   */
  public static byte[] hashAs018(
      Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    return hash(vernam.onetimepad.Keystream::start, password, salt, cost, limit);
  }

  static void requirePasswordAndSalt(Literal password, Literal salt) {
    if (password.isFalsy()) {
      throw new IllegalArgumentException("a password is not empty, none, zero or false");
    }
    if (salt.isFalsy()) {
      throw new IllegalArgumentException("a salt is not empty, none, zero or false");
    }
  }

  private static byte[] hash(
      Filler filler, Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    requirePasswordAndSalt(password, salt);
    limit.check(cost);
    Columns columns = new Columns(cost);
    byte[] arguments = arguments(password, salt, cost);
    try {
      columns.fill(filler.start(password, salt, Literal.bytesView(arguments)));
      return columns.prove(arguments);
    } finally {
      Arrays.fill(arguments, (byte) 0);
      columns.wipe();
    }
  }

  /** Returns the digest of all arguments, A in the specification. */
  static byte[] arguments(Literal password, Literal salt, PasscryptCost cost) {
    return ArgumentHash.of(
        password,
        salt,
        Literal.integer(cost.kb()),
        Literal.integer(cost.cpu()),
        Literal.integer(cost.hardness()));
  }
}
