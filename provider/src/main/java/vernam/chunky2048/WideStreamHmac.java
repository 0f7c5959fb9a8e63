package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * The tags of several messages side by side, as in {@link StreamHmac}, and the seeds of their
 * blocks.
 *
 * <p>Not safe for use by several threads.
 */
final class WideStreamHmac {
  /** Words in a digest or a tag. */
  static final int WORDS = 4;

  private final WideKeccak keccak;
  private final WideSponge mac;
  private long count;

  /** Begins with the keys as they are before the synthetic IV is known. */
  WideStreamHmac(WideKeccak keccak, long[] key) {
    this.keccak = keccak;
    mac =
        WideSponge.sha3With256Bits(keccak)
            .absorb(WideSeeds.word(Domain.SHMAC))
            .absorb(key, WideSeeds.DIGEST_WORDS)
            .absorb(key, WideSeeds.DIGEST_WORDS);
  }

  /** Returns the synthetic IVs, two words each, for messages with these first blocks. */
  long[] deriveSivs(long[] key, long[] firstBlocks) {
    long[] digest = new long[WORDS * keccak.width()];
    mac.squeeze(digest, 0, WORDS);
    WideSponge hash =
        WideSponge.sha3With256Bits(keccak)
            .absorb(WideSeeds.word(Domain.SIV))
            .absorb(WideSeeds.word(Domain.SIV_KEY))
            .absorb(key, WideSeeds.DIGEST_WORDS)
            .absorb(digest, WORDS)
            .absorb(firstBlocks, Layout.BLOCK_WORDS);
    long[] sivs = new long[2 * keccak.width()];
    hash.squeeze(sivs, 0, 2);
    hash.wipe();
    Arrays.fill(digest, 0);
    return sivs;
  }

  /** Takes the next block of ciphertext of each message. */
  void update(long[] blocks) {
    mac.absorb(blocks, Layout.BLOCK_WORDS);
    count++;
  }

  /** Writes the digest over all blocks so far, which seeds the next pad. */
  void digest(long[] output) {
    mac.squeeze(output, 0, WORDS);
  }

  /** Returns the tags of the messages that end here; the others go on. */
  long[] tags(long[] key) {
    long[] last = new long[WORDS * keccak.width()];
    WideSponge end = mac.copy().absorb(key, WideSeeds.DIGEST_WORDS);
    end.squeeze(last, 0, WORDS);
    end.wipe();
    WideSponge hash =
        WideSponge.sha3With256Bits(keccak)
            .absorb(WideSeeds.word(Domain.SHMAC))
            .absorb(key, WideSeeds.DIGEST_WORDS)
            .absorb(0)
            .absorb(0)
            .absorb(0)
            .absorb(Long.reverseBytes(count))
            .absorb(last, WORDS)
            .absorb(last, WORDS);
    long[] tags = new long[WORDS * keccak.width()];
    hash.squeeze(tags, 0, WORDS);
    hash.wipe();
    Arrays.fill(last, 0);
    return tags;
  }

  byte[] bytes(long[] words, int slot) {
    return Interleaved.bytes(words, keccak.width(), slot, WORDS);
  }

  void wipe() {
    mac.wipe();
  }
}
