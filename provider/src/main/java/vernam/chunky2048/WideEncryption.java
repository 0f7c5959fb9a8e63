package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vernam.cipher.Padding;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * Encrypts several messages side by side, one to each slot of a permutation, as {@link Encryption}
 * does one; specification chunky2048, section 10.1. All slots run as long as the longest message:
 * messages of about one size belong together.
 *
 * <p>For one use by one thread.
 */
public final class WideEncryption {
  private static final int SIV_WORDS = Layout.SIV_SIZE / Long.BYTES;

  private final WideKeccak keccak;
  private final int width;
  private final List<Message> messages;
  private final WideSeeds seeds;
  private final byte[][] blocks;
  private final String[] sivs;
  private final byte[][] tags;

  private WideEncryption(WideKeccak keccak, List<Message> messages) {
    this.keccak = keccak;
    this.width = keccak.width();
    this.messages = messages;
    seeds = new WideSeeds(keccak, messages.stream().map(Message::context).toList());
    blocks = new byte[messages.size()][];
    sivs = new String[messages.size()];
    tags = new byte[messages.size()][];
  }

  /**
   * Encrypts messages.
   *
   * @param messages at most as many as the permutation has slots
   * @return the sealed messages in the same order
   */
  public static List<SealedMessage> encrypt(WideKeccak keccak, List<Message> messages) {
    return new WideEncryption(keccak, messages).encrypt();
  }

  private List<SealedMessage> encrypt() {
    pad();
    long[] key = seeds.validatorKey();
    WideStreamHmac validator = new WideStreamHmac(keccak, key);
    long[] block = new long[Layout.BLOCK_WORDS * width];
    load(0, block);
    long[] siv = validator.deriveSivs(key, block);
    for (int slot = 0; slot < messages.size(); slot++) {
      sivs[slot] = HexFormat.of().formatHex(Interleaved.bytes(siv, width, slot, SIV_WORDS));
    }
    long[] lastKey = seeds.validatorKey(key, sivs);
    encipher(validator, lastKey, siv);
    Arrays.fill(block, 0);
    Arrays.fill(key, 0);
    Arrays.fill(lastKey, 0);
    validator.wipe();
    List<SealedMessage> sealed = new ArrayList<>();
    for (int slot = 0; slot < messages.size(); slot++) {
      sealed.add(
          new SealedMessage(
              messages.get(slot).context().salt(),
              sivs[slot],
              tags[slot],
              blocks[slot],
              0,
              blockCount(slot)));
    }
    return sealed;
  }

  /** Lays header, plaintext and padding where the ciphertext will be. */
  private void pad() {
    int longest = 0;
    for (Message message : messages) {
      longest = Math.max(longest, message.paddingSize());
    }
    int words = (longest + Long.BYTES - 1) / Long.BYTES;
    long[] padding = new long[words * width];
    WideSponge shake = seeds.padding();
    if (words > 0) {
      shake.squeeze(padding, 0, words);
    }
    shake.wipe();
    for (int slot = 0; slot < messages.size(); slot++) {
      byte[] bytes = Interleaved.bytes(padding, width, slot, words);
      blocks[slot] = messages.get(slot).padded(bytes);
      Arrays.fill(bytes, (byte) 0);
    }
    Arrays.fill(padding, 0);
  }

  private void encipher(WideStreamHmac validator, long[] key, long[] siv) {
    WideKeystream keystream = seeds.keystream();
    long[] digest = new long[WideStreamHmac.WORDS * width];
    long[] seed = new long[2 * WideStreamHmac.WORDS * width];
    long[] pad = new long[Layout.BLOCK_WORDS * width];
    int count = longest();
    for (int index = 0; index < count; index++) {
      if (index == 0) {
        keccak.words().hex(siv, seed, SIV_WORDS);
        keystream.next(seed, 2 * SIV_WORDS, pad);
      } else {
        validator.digest(digest);
        keccak.words().hex(digest, seed, WideStreamHmac.WORDS);
        keystream.next(seed, 2 * WideStreamHmac.WORDS, pad);
      }
      xor(index, pad);
      validator.update(pad);
      end(index, validator, key);
    }
    keystream.wipe();
    Arrays.fill(digest, 0);
    Arrays.fill(seed, 0);
    Arrays.fill(pad, 0);
  }

  private void load(int index, long[] block) {
    for (int slot = 0; slot < messages.size(); slot++) {
      if (index < blockCount(slot)) {
        Interleaved.put(
            blocks[slot], index * Layout.BLOCK_SIZE, block, width, slot, Layout.BLOCK_WORDS);
      }
    }
  }

  /** Enciphers the next block of each message in its place; the pads become ciphertext too. */
  private void xor(int index, long[] pads) {
    for (int slot = 0; slot < messages.size(); slot++) {
      if (index < blockCount(slot)) {
        Interleaved.xorBoth(
            blocks[slot], index * Layout.BLOCK_SIZE, pads, width, slot, Layout.BLOCK_WORDS);
      }
    }
  }

  private void end(int index, WideStreamHmac validator, long[] key) {
    long[] ended = null;
    for (int slot = 0; slot < messages.size(); slot++) {
      if (index == blockCount(slot) - 1) {
        ended = ended == null ? validator.tags(key) : ended;
        tags[slot] = validator.bytes(ended, slot);
      }
    }
  }

  private int blockCount(int slot) {
    return blocks[slot].length / Layout.BLOCK_SIZE;
  }

  private int longest() {
    int longest = 0;
    for (int slot = 0; slot < messages.size(); slot++) {
      longest = Math.max(longest, blockCount(slot));
    }
    return longest;
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
     * @param sivKey 16 random bytes; shown, not copied
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

    private MessageContext context() {
      return context;
    }

    private int paddingSize() {
      return Padding.sizeFor((long) Layout.BODY + plaintext.length);
    }

    private byte[] padded(byte[] padding) {
      byte[] padded = new byte[Layout.BODY + plaintext.length + paddingSize()];
      ByteBuffer.wrap(padded)
          .putLong(timestamp)
          .put(sivKey)
          .put(plaintext)
          .put(padding, 0, paddingSize());
      return padded;
    }
  }
}
