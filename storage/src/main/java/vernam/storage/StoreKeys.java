package vernam.storage;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.storage.core.Crypto;
import vernam.storage.core.RowSeal;
import vernam.storage.core.StoreHmac;
import vernam.storage.core.StorePasscrypt;

/**
 * What the keys of a store are good for besides its rows: hmacs, pseudonyms, messages and hashes of
 * passwords, each bit for bit that of aiootp 0.19.3. A child has keys of its own, so its answers
 * differ from its parent's. Nothing is stored, and the store has no part in keeping the results.
 *
 * <p>A <em>value</em> is null, a {@code String}, a {@code Boolean}, an integer ({@code Byte} to
 * {@code Long}, {@code BigInteger}), a {@code Float} or {@code Double}, a {@code byte[]}, a {@code
 * char[]}, which counts as text, a {@link Tag}, a {@code List} or {@code Map} of values, or a
 * {@link Literal} for what Java has no value for, such as a tuple. Its type counts: {@code 1},
 * {@code 1.0}, {@code true} and {@code "1"} are four values. So does the order of a map. Other
 * types are refused with {@link IllegalArgumentException}.
 *
 * <p>Safe for use by many threads. After the store is closed, every method throws {@link
 * IllegalStateException}. Keys and printed values are wiped after each call; arrays that were
 * handed in stay the caller's to wipe. For bytes as text, as aiootp's {@code base64_encode} writes
 * them, there is {@link java.util.Base64#getUrlEncoder}.
 *
 * <p>Source: specification database, sections 8 to 12.
 */
public final class StoreKeys {
  /** Characters of a pseudonym where none are named. */
  private static final int DEFAULT_UUID_SIZE = 16;

  private final EncryptedStore store;
  private final Crypto crypto;
  private final RowSeal seal;

  StoreKeys(EncryptedStore store, Crypto crypto, RowSeal seal) {
    this.store = store;
    this.crypto = crypto;
    this.seal = seal;
  }

  /**
   * Returns the hmac of any number of values: 64 lowercase hexadecimal digits. Two values have
   * another hmac than a list of the two.
   *
   * <p>Do not show anybody the hmac of a pair that may be a password and its salt: {@link
   * #passcrypt} hashes just that.
   */
  public String hmac(@Nullable Object... values) {
    return store.use(() -> storeHmac().of(Literals.all(values)));
  }

  /**
   * Checks an hmac, in constant time. It returns only if the hmac is right, so that a result which
   * nobody looks at does no harm.
   *
   * @param hmac of any length and content; one in uppercase is wrong
   * @param values what it should be the hmac of
   * @throws WrongHmacException if it is not
   */
  public void testHmac(String hmac, @Nullable Object... values) {
    store.use(
        () -> {
          if (!storeHmac().matches(hmac, Literals.all(values))) {
            throw new WrongHmacException();
          }
          return true;
        });
  }

  private StoreHmac storeHmac() {
    return crypto.hmac(seal);
  }

  /** Does {@link #uuids(Object, int)} with 16 digits. */
  public StoreUuids uuids(@Nullable Object category) {
    return uuids(category, DEFAULT_UUID_SIZE);
  }

  /** Does {@link #uuids(Object, int, String)} with a fresh salt. */
  public StoreUuids uuids(@Nullable Object category, int size) {
    return uuids(category, size, newSalt());
  }

  /**
   * Returns a generator of pseudonyms for the values of one category: equal values always have the
   * same one, and nobody without the store's keys can compute it.
   *
   * @param category what the values are, for instance {@code "emails"}; null for no category
   * @param size hexadecimal digits in a pseudonym, from 1. Short ones collide: by chance, two of
   *     2<sup>2·size</sup> values. Above some thousands, time grows with the square
   * @param salt from {@link #newSalt} or an earlier generator, whose pseudonyms come again
   * @throws IllegalArgumentException if the size is less than 1, the salt empty, or the category
   *     none of the values named above
   */
  public StoreUuids uuids(@Nullable Object category, int size, String salt) {
    if (size < 1) {
      throw new IllegalArgumentException("a pseudonym has at least 1 digit, not " + size);
    }
    return store.use(
        () ->
            new StoreUuids(
                store, crypto.uuids(seal, Literals.of(category), size, Literal.text(salt)), salt));
  }

  /**
   * Returns the hash of a password, with the keys of the store mixed in: who has the hash, but not
   * the keys, cannot even try passwords. Takes the time and memory that the cost says, for which
   * {@link EncryptedStore#close} waits.
   *
   * @param password not empty; the caller wipes it
   * @param salt not empty, another for each password, see {@link #newSalt}
   * @param cost aiootp's own, where none is named, is {@code (1024, 3, 1024)}: 1 MiB, which is too
   *     cheap for passwords that people choose
   * @return 128 lowercase hexadecimal digits; compare them with {@code MessageDigest.isEqual}
   * @throws IllegalArgumentException if password or salt is empty, or the cost above the limit of
   *     the provider
   */
  public String passcrypt(char[] password, String salt, PasscryptCost cost) {
    return store.use(
        () -> {
          StorePasscrypt passcrypt = crypto.passcrypt(seal);
          byte[] hash = passcrypt.hash(Literal.textView(password), Literal.text(salt), cost);
          try {
            return HexFormat.of().formatHex(hash);
          } finally {
            Arrays.fill(hash, (byte) 0);
          }
        });
  }

  /** Returns a fresh random salt: 64 lowercase hexadecimal digits. */
  public String newSalt() {
    return store.use(crypto::newSalt);
  }

  /** Returns what seals and opens messages, of any age and without a filename. */
  public StoreMessages messages() {
    return store.use(() -> new StoreMessages(store, crypto.messages(seal)));
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "StoreKeys";
  }
}
