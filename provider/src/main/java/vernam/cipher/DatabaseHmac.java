package vernam.cipher;

import java.util.Arrays;
import vernam.sponge.Sha3;

/**
 * The hmac of aiootp's databases over a message that comes in pieces; specification database,
 * sections 1.1 and 8. Not safe for use by several threads.
 */
public final class DatabaseHmac {
  /** Bytes in a key: the seed of a database, then its hash, 64 bytes each. */
  public static final int KEY_SIZE = 128;

  /** Bytes in a result. */
  public static final int SIZE = HmacSha3.SIZE;

  private final byte[] domainAndKey;
  private final Sha3 inner;

  /** Begins a message; the key is copied. */
  public DatabaseHmac(byte[] key) {
    byte[] domain = Domain.HMAC.bytes();
    domainAndKey = Arrays.copyOf(domain, domain.length + key.length);
    System.arraycopy(key, 0, domainAndKey, domain.length, key.length);
    inner = Sha3.sha3With256Bits().absorb(domainAndKey);
  }

  private DatabaseHmac(DatabaseHmac other) {
    domainAndKey = other.domainAndKey.clone();
    inner = other.inner.copy();
  }

  /** Takes the next piece of the message. */
  public void update(byte[] input, int offset, int length) {
    inner.absorb(input, offset, length);
  }

  /** Returns the hmac of all pieces so far. */
  public byte[] digest() {
    return HmacSha3.of(domainAndKey, inner.digest());
  }

  /** Returns an object in the same state, which goes on by itself. */
  public DatabaseHmac copy() {
    return new DatabaseHmac(this);
  }

  /** Overwrites key and state with zeros; the object cannot be used afterwards. */
  public void wipe() {
    Arrays.fill(domainAndKey, (byte) 0);
    inner.wipe();
  }
}
