package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.ArgumentHash;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;

/**
 * A chain of hashes, each depending on all values before it: {@code sum_passcrypt} of specification
 * passcrypt, section 6. Not safe for use by several threads.
 */
public final class PasscryptSum {
  private final Literal salt;
  private final PasscryptCost cost;
  private final PasscryptLimit limit;
  private byte[] sum;

  /** Begins a chain. */
  public PasscryptSum(Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    this.salt = salt;
    this.cost = cost;
    this.limit = limit;
    this.sum =
        ArgumentHash.of(
            salt,
            Literal.integer(cost.kb()),
            Literal.integer(cost.cpu()),
            Literal.integer(cost.hardness()));
  }

  /**
   * Takes a value and returns the hash of all so far, {@value Passcrypt#HASH_SIZE} bytes.
   *
   * @throws IllegalArgumentException if the cost is above the limit
   */
  public byte[] next(Literal value) {
    byte[] before = sum;
    byte[] password = ArgumentHash.of(salt, Literal.hexView(before), value);
    try {
      sum = Passcrypt.hash(Literal.hexView(password), Literal.hexView(before), cost, limit);
      Arrays.fill(before, (byte) 0);
      return sum.clone();
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }

  /** Overwrites the last hash with zeros; the object cannot be used afterwards. */
  public void wipe() {
    Arrays.fill(sum, (byte) 0);
  }
}
