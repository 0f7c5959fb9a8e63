package vernam.onetimepad17;

import java.security.MessageDigest;
import java.time.Duration;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.onetimepad.SealedMessage;
import vernam.spec.MessageExpiredException;

/** Decrypts whole messages; specification onetimepad-0.18, appendix A.3. */
public final class Decryption {
  private final HashKey key;
  private final Literal pid;

  /** Makes an object that decrypts messages of one key and pid; both are shown, not copied. */
  public Decryption(HashKey key, Literal pid) {
    this.key = key;
    this.pid = pid;
  }

  /**
   * Verifies and decrypts a message.
   *
   * @param now seconds since 1970
   * @param maxAge the greatest age; none or zero for no limit
   * @throws IllegalArgumentException if the key is falsy, the salt malformed or zero
   * @throws AEADBadTagException if there is no block, or key, pid or any part of the message is
   *     wrong
   * @throws MessageExpiredException if the message is genuine but too old
   */
  public Plaintext decrypt(SealedMessage message, long now, @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException {
    RawKey.requireTruthy(key.literal());
    Salts.requireValid(message.salt());
    if (message.blockCount() == 0) {
      throw new AEADBadTagException("a message has at least one block");
    }
    if (!MessageDigest.isEqual(ListHmac.of(message, key.literal(), pid), message.hmac())) {
      throw new AEADBadTagException("tag mismatch");
    }
    return new vernam.onetimepad.Decryption(key, pid)
        .decipher(message, Keystream.start(key, Literal.text(message.salt()), pid), now, maxAge);
  }
}
