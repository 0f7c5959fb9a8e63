package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.HmacSha3;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;

/**
 * Passcrypt under a key, as aiootp's key objects compute it; specification passcrypt, section 6.
 */
public final class KeyedPasscrypt {
  private KeyedPasscrypt() {}

  /**
   * Returns the hash of a password under a key, {@value Passcrypt#HASH_SIZE} bytes.
   *
   * @param key of the HMAC that replaces the password: a byte string as it is, any other value in
   *     its printed form; not kept
   * @throws IllegalArgumentException if password or salt is falsy, or the cost is above the limit
   */
  public static byte[] hash(
      byte[] key, Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    Passcrypt.requirePasswordAndSalt(password, salt);
    byte[] message = Literal.tuple(password, salt).encode();
    byte[] replaced = HmacSha3.of(key, message);
    try {
      return Passcrypt.hash(Literal.hexView(replaced), salt, cost, limit);
    } finally {
      Arrays.fill(message, (byte) 0);
      Arrays.fill(replaced, (byte) 0);
    }
  }
}
