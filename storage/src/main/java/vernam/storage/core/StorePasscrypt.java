package vernam.storage.core;

import java.security.Provider;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;

/**
 * Hashes passwords so that nobody without the store's keys can try them: the store's hmac of
 * password and salt takes the place of the password.
 *
 * <p>That hmac is the one of {@link StoreHmac}, so an application must not show anybody the hmac of
 * a pair that may be a password and its salt (specification database, section 18, item 15).
 *
 * <p>Safe for use by many threads until the key tree is closed, each of which takes the memory of
 * one hash. Everything on the way is wiped; a password shown by {@link Literal#textView} stays the
 * caller's to wipe. Source: specification database, section 11.
 */
public final class StorePasscrypt {
  /** Bytes in a hash. */
  public static final int SIZE = 64;

  /** aiootp's settings where none are named: 1 MiB of memory, too cheap for storing passwords. */
  public static final PasscryptCost DEFAULT_COST = new PasscryptCost(1024, 3, 1024);

  private final StoreHmac hmac;
  private final Provider provider;

  /** Makes the hash of a store, whose tree stays the caller's to close. */
  public StorePasscrypt(KeyTree tree, Crypto crypto) {
    this.hmac = new StoreHmac(tree, crypto);
    this.provider = crypto.provider();
  }

  /**
   * Returns the hash of a password: {@value #SIZE} bytes, of which aiootp writes the hexadecimal
   * digits. The caller wipes them.
   *
   * @param password of any type; text is another password than the same bytes
   * @param salt of any type, see {@link Crypto#newSalt}
   * @throws IllegalArgumentException if one of them is empty, none, zero or false, or the cost
   *     above the provider's limit
   */
  public byte[] hash(Literal password, Literal salt, PasscryptCost cost) {
    if (password.isFalsy()) {
      throw new IllegalArgumentException("a password is not empty, none, zero or false");
    }
    byte[] replaced = hmac.bytesOf(password, salt);
    try {
      return PasswordKey.derive(provider, Literal.hexView(replaced), salt, cost);
    } finally {
      Bytes.wipe(replaced);
    }
  }
}
