package vernam.chunky2048;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Padding;
import vernam.cipher.Plaintext;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * Decrypts several messages side by side, one to each slot of a permutation, as {@link Decryption}
 * does one: first all tags are verified, then the genuine messages are deciphered. All slots run as
 * long as the longest message: messages of about one size belong together.
 *
 * <p>For one use by one thread.
 */
public final class WideDecryption {
  private static final int DIGEST_WORDS = WideStreamHmac.WORDS;
  private static final int MARK_WORDS = Padding.MARK_SIZE / Long.BYTES;

  private final WideKeccak keccak;
  private final int width;
  private final List<Message> messages;
  private final WideSeeds seeds;
  private final boolean[] genuine;

  private WideDecryption(WideKeccak keccak, List<Message> messages) {
    this.keccak = keccak;
    this.width = keccak.width();
    this.messages = messages;
    seeds = new WideSeeds(keccak, messages.stream().map(Message::context).toList());
    genuine = new boolean[messages.size()];
  }

  /**
   * Verifies and decrypts messages.
   *
   * @param messages at most as many as the permutation has slots
   * @param now seconds since 1970
   * @return for each message, in the same order, a call that gives its plaintext or throws what
   *     {@link Decryption#decrypt} would throw; to be made once
   */
  public static List<Callable<Plaintext>> decrypt(
      WideKeccak keccak, List<Message> messages, long now) {
    return new WideDecryption(keccak, messages).decrypt(now);
  }

  private List<Callable<Plaintext>> decrypt(long now) {
    long[][] digests = verify();
    byte[][] opened = new byte[messages.size()][];
    byte[][] marks = new byte[messages.size()][];
    for (int slot = 0; slot < opened.length; slot++) {
      if (genuine[slot]) {
        opened[slot] = new byte[sealed(slot).blockCount() * Layout.BLOCK_SIZE];
      }
    }
    if (anyGenuine()) {
      decipher(digests, opened);
      readMarks(marks);
    }
    for (long[] digest : digests) {
      Arrays.fill(digest, 0);
    }
    List<Callable<Plaintext>> results = new ArrayList<>();
    for (int slot = 0; slot < opened.length; slot++) {
      results.add(result(opened[slot], marks[slot], messages.get(slot).maxAge(), now));
    }
    return results;
  }

  private static Callable<Plaintext> result(
      byte @Nullable [] opened, byte @Nullable [] mark, @Nullable Duration maxAge, long now) {
    if (opened == null || mark == null) {
      return () -> {
        throw new AEADBadTagException("tag mismatch");
      };
    }
    return () -> Decryption.plaintext(opened, new Padding(mark), now, maxAge);
  }

  /** Verifies the tags and returns, for each block index, the digests over all blocks before it. */
  private long[][] verify() {
    String[] sivs = new String[messages.size()];
    Arrays.setAll(sivs, slot -> sealed(slot).siv());
    long[] key = seeds.validatorKey();
    WideStreamHmac validator = new WideStreamHmac(keccak, key);
    long[] lastKey = seeds.validatorKey(key, sivs);
    long[] block = new long[Layout.BLOCK_WORDS * width];
    long[][] digests = new long[longest()][];
    for (int index = 0; index < digests.length; index++) {
      digests[index] = new long[DIGEST_WORDS * width];
      if (index > 0) {
        // The first block is seeded by the siv.
        validator.digest(digests[index]);
      }
      load(index, block);
      validator.update(block);
      end(index, validator, lastKey);
    }
    validator.wipe();
    Arrays.fill(key, 0);
    Arrays.fill(lastKey, 0);
    return digests;
  }

  private void end(int index, WideStreamHmac validator, long[] key) {
    long[] ended = null;
    for (int slot = 0; slot < messages.size(); slot++) {
      if (index == sealed(slot).blockCount() - 1) {
        ended = ended == null ? validator.tags(key) : ended;
        genuine[slot] = MessageDigest.isEqual(validator.bytes(ended, slot), sealed(slot).hmac());
      }
    }
  }

  private void decipher(long[][] digests, byte[][] opened) {
    WideKeystream keystream = seeds.keystream();
    long[] seed = new long[2 * DIGEST_WORDS * width];
    long[] pad = new long[Layout.BLOCK_WORDS * width];
    for (int index = 0; index < digests.length; index++) {
      if (index == 0) {
        putSivs(seed);
        keystream.next(seed, 2 * Layout.SIV_SIZE / Long.BYTES, pad);
      } else {
        keccak.words().hex(digests[index], seed, DIGEST_WORDS);
        keystream.next(seed, 2 * DIGEST_WORDS, pad);
      }
      xor(index, pad, opened);
    }
    keystream.wipe();
    Arrays.fill(seed, 0);
    Arrays.fill(pad, 0);
  }

  private void xor(int index, long[] pads, byte[][] opened) {
    for (int slot = 0; slot < opened.length; slot++) {
      SealedMessage message = sealed(slot);
      if (genuine[slot] && index < message.blockCount()) {
        Interleaved.xor(
            message.array(),
            message.blockOffset(index),
            pads,
            width,
            slot,
            Layout.BLOCK_WORDS,
            opened[slot],
            index * Layout.BLOCK_SIZE);
      }
    }
  }

  private void readMarks(byte[][] marks) {
    long[] words = new long[MARK_WORDS * width];
    WideSponge shake = seeds.padding();
    shake.squeeze(words, 0, MARK_WORDS);
    shake.wipe();
    for (int slot = 0; slot < marks.length; slot++) {
      if (genuine[slot]) {
        marks[slot] = Interleaved.bytes(words, width, slot, MARK_WORDS);
      }
    }
    Arrays.fill(words, 0);
  }

  private void putSivs(long[] seed) {
    for (int slot = 0; slot < messages.size(); slot++) {
      byte[] text = sealed(slot).siv().getBytes(StandardCharsets.US_ASCII);
      Interleaved.put(text, 0, seed, width, slot, text.length / Long.BYTES);
    }
  }

  private void load(int index, long[] block) {
    for (int slot = 0; slot < messages.size(); slot++) {
      SealedMessage message = sealed(slot);
      if (index < message.blockCount()) {
        Interleaved.put(
            message.array(), message.blockOffset(index), block, width, slot, Layout.BLOCK_WORDS);
      }
    }
  }

  private SealedMessage sealed(int slot) {
    return messages.get(slot).sealed();
  }

  private boolean anyGenuine() {
    for (boolean is : genuine) {
      if (is) {
        return true;
      }
    }
    return false;
  }

  private int longest() {
    return messages.stream().mapToInt(m -> m.sealed().blockCount()).max().orElse(0);
  }

  /**
   * A message to be decrypted.
   *
   * @param sealed one block or more, its synthetic IV in 32 lowercase digits
   * @param maxAge the greatest age; none or zero for no limit
   */
  public record Message(MessageContext context, SealedMessage sealed, @Nullable Duration maxAge) {}
}
