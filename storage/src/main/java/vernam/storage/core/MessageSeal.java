package vernam.storage.core;

import java.security.ProviderException;
import java.time.Duration;
import vernam.literal.Literal;
import vernam.message.BytesForm;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

/**
 * Seals and opens messages under the keys of one store, without storing them. A message is bound to
 * a <em>filename</em>, a value of any type that the reader has to name; aiootp's default is none.
 *
 * <p>These are the keys of the rows as well: a message whose filename is the text of a row's name
 * is a valid value of that row, which the format wants so (specification database, section 18, item
 * 17). Who hands messages to others, and lets them hand messages back, uses other filenames.
 *
 * <p>Safe for use by many threads until the key tree is closed. Keys are wiped after each message;
 * plaintexts are the caller's to wipe. Source: specification database, section 10.
 */
public final class MessageSeal {
  private final KeyTree tree;
  private final MessageCipher cipher;

  /** Makes the seal of a store, whose tree stays the caller's to close. */
  public MessageSeal(KeyTree tree, Crypto crypto) {
    this.tree = tree;
    this.cipher = crypto.cipher();
  }

  /** Returns a plaintext of any size, none included, sealed under a fresh salt. */
  public SealedMessage seal(byte[] plaintext, Literal filename) {
    byte[] salt = cipher.newSalt();
    byte[] key = tree.fileKey(filename, salt);
    byte[] sealed = cipher.seal(key, salt, MessageCipher.NO_CONTEXT, plaintext);
    try {
      return BytesForm.decode(WireFormat.CHUNKY_2048, sealed);
    } catch (MalformedMessageException e) {
      throw new ProviderException("the provider seals to no message", e);
    }
  }

  /**
   * Returns the plaintext of a message of any age.
   *
   * @throws DamageException if it was not sealed under this filename by this store, or was altered,
   *     or is no message of Chunky2048
   */
  public byte[] open(SealedMessage message, Literal filename) throws DamageException {
    byte[] stored = bytesForm(message);
    return cipher.open(key(stored, filename), MessageCipher.NO_CONTEXT, stored);
  }

  /**
   * Returns the plaintext of a message that may not be older than a limit. One exactly as old, or
   * dated in the future, passes.
   *
   * @param maxAge more than zero, which aiootp takes for no limit
   * @throws DamageException if it was not sealed under this filename by this store, or was altered,
   *     or is no message of Chunky2048
   * @throws MessageExpiredException if it is genuine but older, saying by how many seconds
   * @throws IllegalArgumentException if the limit is zero or less
   */
  public byte[] open(SealedMessage message, Literal filename, Duration maxAge)
      throws DamageException, MessageExpiredException {
    byte[] stored = bytesForm(message);
    return cipher.open(key(stored, filename), MessageCipher.NO_CONTEXT, stored, maxAge);
  }

  private byte[] key(byte[] stored, Literal filename) throws DamageException {
    return tree.fileKey(filename, MessageCipher.salt(stored));
  }

  /** A salt in uppercase, which has no bytes form, is another salt: no store has sealed with it. */
  private static byte[] bytesForm(SealedMessage message) throws DamageException {
    try {
      return BytesForm.encode(message);
    } catch (MalformedMessageException e) {
      throw new DamageException("the salt is not in lowercase");
    }
  }
}
