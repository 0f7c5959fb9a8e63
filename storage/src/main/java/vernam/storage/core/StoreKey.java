package vernam.storage.core;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import vernam.literal.Literal;

/**
 * What opens a store: 64 bytes, which stand for aiootp's key of 128 digits, and which output of
 * their keystream it is. Closing wipes it; not for use after that.
 */
public final class StoreKey implements AutoCloseable {
  private static final int SIZE = Crypto.KEY_SIZE;
  private static final int ENCODED_SIZE = Integer.BYTES + SIZE;

  private final byte[] key;
  private final int depth;

  /** Makes a key, to which the array belongs from now on. */
  StoreKey(byte[] key, int depth) {
    this.key = key;
    this.depth = depth;
  }

  /** Returns a fresh random key. */
  public static StoreKey random(MessageCipher cipher) {
    return new StoreKey(cipher.randomBytes(SIZE), 0);
  }

  /** Returns what follows from the key alone. */
  public RootKeys rootKeys(Crypto crypto) {
    return crypto.rootKeys(Literal.hexView(key), depth);
  }

  /** Returns whether another key opens the same store, in a time that does not tell where not. */
  public boolean isSame(StoreKey other) {
    return depth == other.depth && MessageDigest.isEqual(key, other.key);
  }

  /** Returns depth and key, 68 bytes; the caller wipes them. */
  byte[] encode() {
    return ByteBuffer.allocate(ENCODED_SIZE).putInt(depth).put(key).array();
  }

  /**
   * Returns the key that was encoded.
   *
   * @throws DamageException if no key is encoded so
   */
  static StoreKey decode(byte[] encoded) throws DamageException {
    if (encoded.length != ENCODED_SIZE) {
      throw new DamageException("a store's key is not " + encoded.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(encoded);
    int depth = buffer.getInt();
    if (depth < 0) {
      throw new DamageException("a store's key has no negative depth");
    }
    byte[] key = new byte[SIZE];
    buffer.get(key);
    return new StoreKey(key, depth);
  }

  @Override
  public void close() {
    Bytes.wipe(key);
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "StoreKey";
  }
}
