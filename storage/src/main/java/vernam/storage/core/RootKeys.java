package vernam.storage.core;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import javax.crypto.SecretKeyFactory;
import vernam.literal.Literal;
import vernam.spec.KeystreamKeySpec;
import vernam.spec.SecretBytes;

/**
 * What follows from a user's key alone: the name of the store and the keys of its two
 * administrative records. The rest needs the root salt, see {@link #tree}.
 *
 * <p>Closing wipes the keys. Not for use after that, nor by two threads at once while closing.
 * Source: specification database, section 3.
 */
public final class RootKeys implements AutoCloseable {
  private static final String KEYSTREAM = "Chunky2048Keystream";

  private final byte[] rootKey;
  private final byte[] rootHash;

  private RootKeys(byte[] rootKey) {
    this.rootKey = rootKey;
    byte[] message = Bytes.concat(Domain.KDF.bytes(), rootKey);
    this.rootHash = Hashes.hmac512(rootKey, message);
    Bytes.wipe(message);
  }

  /**
   * Derives the keys.
   *
   * @param provider the one that has the keystream
   * @param key the user's key, of any type; aiootp's is a text of 128 hexadecimal characters
   * @param depth which output of the keystream to take, from 0; takes time in proportion
   */
  public static RootKeys derive(Provider provider, Literal key, int depth) {
    Literal pid = Literal.tuple(Literal.bytes(Domain.KDF.bytes()), Literal.integer((long) depth));
    KeystreamKeySpec spec = new KeystreamKeySpec(key, key, pid, depth);
    try (SecretBytes output =
        (SecretBytes) SecretKeyFactory.getInstance(KEYSTREAM, provider).generateSecret(spec)) {
      return new RootKeys(output.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new ProviderException("the provider has no usable " + KEYSTREAM, e);
    }
  }

  /** Returns the name of the store: the file name of its manifest in aiootp. */
  public String storeId() {
    byte[] message = Bytes.concat(Domain.FILENAME.bytes(), rootHash);
    String name = Base38.encode(Hashes.hmac256(rootHash, message));
    Bytes.wipe(message);
    return name;
  }

  /** Returns the name of the root salt record: its file name in aiootp. */
  public String rootSaltName() {
    return Base38.encode(DomainKdf.derive256(Domain.SALT.and(Domain.FILENAME), rootHash, rootKey));
  }

  /** Returns the 64 bytes that seal the root salt; the caller wipes them. */
  byte[] rootSaltKey() {
    return recordKey(Domain.SALT, Literal.none());
  }

  /**
   * Returns the 64 bytes that seal a manifest of aiootp; the caller wipes them.
   *
   * @param salt the salt of the sealed manifest
   */
  byte[] manifestKey(byte[] salt) {
    return recordKey(Domain.MANIFEST, Literal.hexView(salt));
  }

  /** Returns the key tree of the store with this root salt, which is copied. */
  public KeyTree tree(byte[] rootSalt) {
    return new KeyTree(storeId(), rootKey, rootHash, rootSalt);
  }

  @Override
  public void close() {
    Bytes.wipe(rootKey, rootHash);
  }

  private byte[] recordKey(Domain record, Literal salt) {
    byte[] context = Literal.tuple(salt, Literal.bytes(record.bytes())).encode();
    byte[] payload = Bytes.concat(rootKey, context);
    byte[] key = DomainKdf.derive512(Domain.KDF.and(Domain.FILE_KEY), payload, rootHash);
    Bytes.wipe(payload);
    return key;
  }
}
