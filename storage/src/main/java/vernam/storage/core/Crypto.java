package vernam.storage.core;

import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import javax.crypto.SecretKey;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;

/**
 * What the cryptography of stores is made with: a provider and a source of randomness.
 *
 * <p>Safe for use by many threads, if the source of randomness is.
 */
public final class Crypto {
  /** Bytes in a user's key. */
  public static final int KEY_SIZE = 64;

  /** Which output of the keystream a key opens; aiootp uses others for profiles. */
  private static final int DEPTH = 0;

  private final Provider provider;
  private final MessageCipher cipher;

  /**
   * Makes it.
   *
   * @param provider has {@code Chunky2048} and its keystream
   * @param random gives salts, root salts, and what the cipher itself needs
   */
  public Crypto(Provider provider, SecureRandom random) {
    this(provider, new MessageCipher(provider, random));
  }

  private Crypto(Provider provider, MessageCipher cipher) {
    this.provider = provider;
    this.cipher = cipher;
  }

  /**
   * Returns the same cryptography with another executor for work in bulk; until then it is the
   * calling thread.
   *
   * @param executor what it refuses is done by the calling thread
   */
  public Crypto withExecutor(Executor executor) {
    return new Crypto(provider, cipher.withExecutor(executor));
  }

  /** Returns the usual one. Its provider is an object of our own: nothing is registered. */
  public static Crypto standard() {
    return new Crypto(new VernamProvider(), new SecureRandom());
  }

  /**
   * Returns what follows from a user's key alone; the copy of the key is wiped.
   *
   * @throws IllegalArgumentException if the key is not {@value #KEY_SIZE} raw bytes
   */
  public RootKeys rootKeys(SecretKey key) {
    byte[] raw = key.getEncoded();
    if (raw == null) {
      throw new IllegalArgumentException("the key does not show its bytes");
    }
    try {
      if (raw.length != KEY_SIZE) {
        throw new IllegalArgumentException("a key is " + KEY_SIZE + " bytes, not " + raw.length);
      }
      return RootKeys.derive(provider, Literal.hexView(raw), DEPTH);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /**
   * Returns what follows from a key of any type alone, as in aiootp.
   *
   * @param key aiootp's own are texts of 128 hexadecimal digits, see {@link Literal#hexView}
   * @param depth which output of the keystream it opens, from 0; takes time in proportion
   * @throws IllegalArgumentException if the key is empty, none, zero or false, or the depth
   *     negative
   */
  public RootKeys rootKeys(Literal key, int depth) {
    return RootKeys.derive(provider, key, depth);
  }

  /** Returns a fresh salt as aiootp writes it: 64 lowercase hexadecimal digits of 32 bytes. */
  public String newSalt() {
    return HexFormat.of().formatHex(cipher.newSalt());
  }

  /** Returns what follows from the key of a child store, which its parent and label lead to. */
  public RootKeys childKeys(KeyTree parent, Literal label) {
    byte[] key = parent.metatagKey(label);
    try {
      return RootKeys.derive(provider, Literal.hexView(key), DEPTH);
    } finally {
      Bytes.wipe(key);
    }
  }

  /** Returns what follows from the key of a child store. */
  public RootKeys childKeys(RowSeal parent, Literal label) {
    return childKeys(parent.tree(), label);
  }

  /** Returns what seals the ledger of a main store and all its children. */
  public LedgerSeal ledger(RowSeal main) {
    return new LedgerSeal(main.tree(), cipher);
  }

  /** Returns the hmac of a store, whose seal stays the caller's to close. */
  public StoreHmac hmac(RowSeal store) {
    return new StoreHmac(store.tree(), this);
  }

  /**
   * Returns the pseudonyms of a store, which outlive its seal.
   *
   * @throws IllegalArgumentException if the salt is empty, none, zero or false
   */
  public Uuids uuids(RowSeal store, Literal category, int size, Literal salt) {
    return new Uuids(store.tree(), category, size, salt);
  }

  /** Returns what seals the messages of a store, whose seal stays the caller's to close. */
  public MessageSeal messages(RowSeal store) {
    return new MessageSeal(store.tree(), this);
  }

  /** Returns the password hash of a store, whose seal stays the caller's to close. */
  public StorePasscrypt passcrypt(RowSeal store) {
    return new StorePasscrypt(store.tree(), this);
  }

  /** Returns what seals and opens. */
  public MessageCipher cipher() {
    return cipher;
  }

  /** Returns the provider, for what has no class here. */
  Provider provider() {
    return provider;
  }
}
