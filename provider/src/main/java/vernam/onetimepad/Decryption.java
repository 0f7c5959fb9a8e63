package vernam.onetimepad;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.cipher.MessageAge;
import vernam.cipher.Padding;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.spec.MessageExpiredException;

/** Decrypts whole messages; specification onetimepad-0.18, section 6. */
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
    verify(message);
    return decipher(message, Keystream.start(key, Literal.text(message.salt()), pid), now, maxAge);
  }

  private void verify(SealedMessage message) throws AEADBadTagException {
    StreamHmac validator = new StreamHmac(key, message.salt(), pid).forDecryption();
    try {
      if (message.blockCount() == 0) {
        throw new AEADBadTagException("a message has at least one block");
      }
      for (int i = 0; i < message.blockCount(); i++) {
        validator.update(message.array(), message.blockOffset(i), Layout.BLOCK_SIZE);
      }
      validator.finish();
      validator.verify(message.hmac());
    } finally {
      validator.wipe();
    }
  }

  /**
   * Deciphers a message that the caller has verified.
   *
   * @param keystream one that has not taken a step; wiped
   * @throws MessageExpiredException if the message is too old
   */
  public Plaintext decipher(
      SealedMessage message, KeystreamRatchet keystream, long now, @Nullable Duration maxAge)
      throws MessageExpiredException {
    BlockPads pads = new BlockPads(keystream);
    byte[] opened = new byte[message.blockCount() * Layout.BLOCK_SIZE];
    boolean done = false;
    try {
      for (int i = 0; i < message.blockCount(); i++) {
        pads.apply(message.array(), message.blockOffset(i), opened, i * Layout.BLOCK_SIZE);
      }
      MessageAge.check(ByteBuffer.wrap(opened).getLong(Layout.TIMESTAMP), now, maxAge);
      int end = endOfPlaintext(message.salt(), opened);
      done = true;
      return new Plaintext(opened, Layout.BODY, end - Layout.BODY);
    } finally {
      pads.wipe();
      if (!done) {
        Arrays.fill(opened, (byte) 0);
      }
    }
  }

  /** The mark is searched in the whole message here, even where the timestamp stands. */
  private int endOfPlaintext(String salt, byte[] opened) {
    Padding padding = FooterPadding.derive(key.literal(), salt, pid);
    try {
      return Math.max(Layout.BODY, padding.indexIn(opened, 0));
    } finally {
      padding.wipe();
    }
  }
}
