package vernam.cipher;

import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.spec.MessageExpiredException;

/**
 * A format of sealed messages as the JCA classes see it: keys and salts of fixed size, associated
 * data, and a tag at the end.
 *
 * <p>Safe for use by many threads.
 */
public interface MessageFormat {
  /** Returns the algorithm's name. */
  String name();

  /** Returns the size of a key in bytes. */
  int keySize();

  /**
   * Returns whether messages stay secret when a key and salt are used twice. If not, a caller who
   * gives a salt for encryption has to say that it is new.
   */
  boolean survivesRepeatedSalt();

  /** Returns the size of a sealed message in bytes for a plaintext of this size. */
  long sealedSize(long plaintextSize);

  /**
   * Returns the greatest size in bytes of the plaintext in a sealed message of this size, or 0 for
   * a size that no message has.
   */
  long maxPlaintextSize(long sealedSize);

  /**
   * Begins to encrypt one message.
   *
   * @param key of {@link #keySize()} bytes; not kept
   * @param salt {@link Salts#SIZE} bytes, not all zero
   * @param associatedData may be empty, which is the same as none; not kept
   * @param random what the format draws besides the salt
   */
  Encryptor encryptor(HashKey key, byte[] salt, byte[] associatedData, SecureRandom random);

  /**
   * Verifies and decrypts one message. Nothing is decrypted before the tag is verified, and nothing
   * larger than the message is allocated before its size is checked.
   *
   * @param key of {@link #keySize()} bytes; not kept
   * @param salt {@link Salts#SIZE} bytes, not all zero
   * @param associatedData may be empty, which is the same as none
   * @param input the array that holds the sealed message; not changed
   * @param maxAge the greatest age; none for no limit
   * @throws AEADBadTagException if anything about the message, key, salt or associated data is
   *     wrong
   * @throws MessageExpiredException if the message is genuine but too old
   */
  Plaintext decrypt(
      HashKey key,
      byte[] salt,
      byte[] associatedData,
      byte[] input,
      int offset,
      int length,
      @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException;

  /** Returns what associated data stands for: a byte string, or the integer 0 if there is none. */
  static Literal pid(byte[] associatedData) {
    return associatedData.length == 0 ? Literal.integer(0) : Literal.bytesView(associatedData);
  }
}
