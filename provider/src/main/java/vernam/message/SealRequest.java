package vernam.message;

import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Padding;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/**
 * One message that {@link Chunky2048Batch#seal} is to make: key and plaintext, and a pid or salt if
 * they matter. The arguments mean what they mean to {@link Chunky2048}.
 *
 * <p>Immutable. Nothing is copied: the plaintext stays as it is until the batch is done, and the
 * key alive. {@code toString} shows nothing of them.
 */
public final class SealRequest {
  private final MessageKey key;
  private final byte[] plaintext;
  private final Literal pid;
  private final @Nullable String salt;

  private SealRequest(MessageKey key, byte[] plaintext, Literal pid, @Nullable String salt) {
    this.key = key;
    this.plaintext = plaintext;
    this.pid = pid;
    this.salt = salt;
  }

  /**
   * Returns a request to seal a plaintext with the pid 0 under a new random salt.
   *
   * @param key 64 bytes in the format {@code RAW}
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public static SealRequest of(SecretKey key, byte[] plaintext) {
    return new SealRequest(MessageKey.of(key), plaintext, Literal.integer(0), null);
  }

  /**
   * Returns a request to seal a plaintext with the pid 0 under a new random salt.
   *
   * @param key any value that is not empty, none, zero or false
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static SealRequest of(Literal key, byte[] plaintext) {
    return new SealRequest(MessageKey.of(key), plaintext, Literal.integer(0), null);
  }

  /** Returns the same request with the message bound to a pid. */
  public SealRequest withPid(Literal boundTo) {
    return new SealRequest(key, plaintext, boundTo, salt);
  }

  /**
   * Returns the same request with a salt of the caller's; see {@link
   * Chunky2048#sealWithDangerousSalt}.
   *
   * @param chosen 64 lowercase hexadecimal digits, not all zero
   * @throws IllegalArgumentException if it is not such a salt
   */
  public SealRequest withDangerousSalt(String chosen) {
    Salts.requireValidForNew(chosen);
    return new SealRequest(key, plaintext, pid, chosen);
  }

  MessageKey key() {
    return key;
  }

  byte[] plaintext() {
    return plaintext;
  }

  Literal pid() {
    return pid;
  }

  @Nullable String salt() {
    return salt;
  }

  long blockCount() {
    return plaintext.length / Padding.BLOCK_SIZE + 1L;
  }
}
