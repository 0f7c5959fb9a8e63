package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vernam.cipher.Padding;
import vernam.sponge.WideKeccak;

/**
 * Encrypts messages of any lengths side by side in the slots of a permutation, as {@link
 * Encryption} does one; specification chunky2048, section 10.1. When a message ends, another takes
 * its slot.
 */
public final class WideEncryption {
  private WideEncryption() {}

  /**
   * Encrypts messages until the supply has none, or a single one and nothing else is left.
   *
   * @param supply may be shared by several threads that do this
   */
  public static void encrypt(WideKeccak keccak, Supply<Message, SealedMessage> supply) {
    new SealingSlots(keccak, supply).run();
  }

  /** A message to be encrypted. */
  public static final class Message {
    private final MessageContext context;
    private final long timestamp;
    private final byte[] sivKey;
    private final byte[] plaintext;

    /**
     * Names what is encrypted.
     *
     * @param timestamp seconds since 1970
     * @param sivKey 16 random bytes; wiped when the message is begun
     * @param plaintext shown, not copied
     * @throws IllegalArgumentException if the siv-key is of another size, or the message would not
     *     fit into an array
     */
    public Message(MessageContext context, long timestamp, byte[] sivKey, byte[] plaintext) {
      if (sivKey.length != Layout.SIV_KEY_SIZE) {
        throw new IllegalArgumentException("a siv-key is 16 bytes, not " + sivKey.length);
      }
      if (Layout.OUTPUT.sealedSize(plaintext.length) > Integer.MAX_VALUE - Long.BYTES) {
        throw new IllegalArgumentException("the message would not fit into an array");
      }
      this.context = context;
      this.timestamp = timestamp;
      this.sivKey = sivKey;
      this.plaintext = plaintext;
    }

    MessageContext context() {
      return context;
    }

    int paddingSize() {
      return Padding.sizeFor((long) Layout.BODY + plaintext.length);
    }

    /** Lays header, plaintext and padding where the ciphertext will be; the siv-key is wiped. */
    byte[] padded(byte[] padding) {
      byte[] padded = new byte[Layout.BODY + plaintext.length + paddingSize()];
      ByteBuffer.wrap(padded)
          .putLong(timestamp)
          .put(sivKey)
          .put(plaintext)
          .put(padding, 0, paddingSize());
      Arrays.fill(sivKey, (byte) 0);
      return padded;
    }
  }
}
