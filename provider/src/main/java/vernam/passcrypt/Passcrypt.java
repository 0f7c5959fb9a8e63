package vernam.passcrypt;

import java.util.Arrays;
import java.util.Optional;
import vernam.chunky2048.Keystream;
import vernam.cipher.ArgumentHash;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;

/** The hash itself, of any password and salt; specification passcrypt, section 3. */
public final class Passcrypt {
  /** Bytes in a hash. */
  public static final int HASH_SIZE = ProofHash.DIGEST_SIZE;

  /** Gives the columns their first bytes. */
  private interface Filler {
    void fill(Optional<WideKeccak> keccak, Columns columns, Literal key, Literal salt, Literal pid);
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
    return hash(WideKeccaks.system(), password, salt, cost, limit);
  }

  static byte[] hash(
      WideKeccaks choice,
      Literal password,
      Literal salt,
      PasscryptCost cost,
      PasscryptLimit limit) {
    return hash(choice, Passcrypt::fill, password, salt, cost, limit);
  }

  /**
   * Returns the hash that aiootp 0.18 computes from the same arguments; specification passcrypt,
   * section 7. Another keystream fills the memory, all else is as in {@link #hash}.
   *
   * @throws IllegalArgumentException if password or salt is falsy, or the cost is above the limit
   */
  public static byte[] hashAs018(
      Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    return hashAs018(WideKeccaks.system(), password, salt, cost, limit);
  }

  static byte[] hashAs018(
      WideKeccaks choice,
      Literal password,
      Literal salt,
      PasscryptCost cost,
      PasscryptLimit limit) {
    return hash(
        choice,
        (keccak, columns, key, seasoning, pid) ->
            columns.fill(vernam.onetimepad.Keystream.start(key, seasoning, pid)),
        password,
        salt,
        cost,
        limit);
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
      WideKeccaks choice,
      Filler filler,
      Literal password,
      Literal salt,
      PasscryptCost cost,
      PasscryptLimit limit) {
    requirePasswordAndSalt(password, salt);
    limit.check(cost);
    Optional<WideKeccak> keccak =
        choice.forOneChain(cost.permutations()).filter(each -> each.width() >= LanedFill.SLOTS);
    Columns columns = new Columns(cost);
    byte[] arguments = arguments(password, salt, cost);
    ProofHash proof = keccak.<ProofHash>map(LanedProofHash::new).orElseGet(PlainProofHash::new);
    try {
      filler.fill(keccak, columns, password, salt, Literal.bytesView(arguments));
      new Proof(columns, proof).run(arguments);
      return columns.hash();
    } finally {
      Arrays.fill(arguments, (byte) 0);
      proof.wipe();
      columns.wipe();
    }
  }

  private static void fill(
      Optional<WideKeccak> keccak, Columns columns, Literal key, Literal salt, Literal pid) {
    if (keccak.isEmpty()) {
      columns.fill(Keystream.start(key, salt, pid));
      return;
    }
    FillSeeds seeds = new FillSeeds(key, salt, pid);
    try {
      new LanedFill(keccak.get(), columns).run(seeds);
    } finally {
      seeds.wipe();
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
