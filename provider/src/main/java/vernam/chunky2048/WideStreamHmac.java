package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * The tags of several messages side by side, as in {@link StreamHmac}, and the seeds of their
 * blocks. A message can take the slot of one that has ended.
 *
 * <p>Not safe for use by several threads.
 */
final class WideStreamHmac implements SlotHashes<WideStreamHmac> {
  /** Words in a digest or a tag. */
  static final int WORDS = 4;

  private final WideKeccak keccak;
  private final WideSponge mac;
  private final long[] counts;

  /** Makes slots that are empty. */
  WideStreamHmac(WideKeccak keccak) {
    this.keccak = keccak;
    mac = WideSponge.sha3With256Bits(keccak);
    counts = new long[keccak.width()];
  }

  /** Begins with the keys as they are before the synthetic IV is known. */
  WideStreamHmac(WideKeccak keccak, long[] key) {
    this(keccak);
    mac.absorb(WideSeeds.word(Domain.SHMAC))
        .absorb(key, WideSeeds.DIGEST_WORDS)
        .absorb(key, WideSeeds.DIGEST_WORDS);
  }

  @Override
  public boolean canTake(int slot, WideStreamHmac other, int from) {
    // Out of step it is slower, but hardly: 3 permutations for each block, not 2.9.
    return true;
  }

  @Override
  public void take(int slot, WideStreamHmac other, int from) {
    mac.take(slot, other.mac, from);
    counts[slot] = other.counts[from];
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
    for (int slot = 0; slot < counts.length; slot++) {
      counts[slot]++;
    }
  }

  /** Writes the digest over all blocks so far, which seeds the next pad. */
  void digest(long[] output) {
    mac.squeeze(output, 0, WORDS);
  }

  /**
   * Ends all messages and returns their tags; all slots are empty then.
   *
   * @param key with the synthetic IVs mixed in
   */
  long[] tags(long[] key) {
    long[] last = new long[WORDS * keccak.width()];
    mac.absorb(key, WideSeeds.DIGEST_WORDS).squeeze(last, 0, WORDS);
    wipe();
    long[] count = new long[keccak.width()];
    Arrays.setAll(count, slot -> Long.reverseBytes(counts[slot]));
    WideSponge hash =
        WideSponge.sha3With256Bits(keccak)
            .absorb(WideSeeds.word(Domain.SHMAC))
            .absorb(key, WideSeeds.DIGEST_WORDS)
            .absorb(0)
            .absorb(0)
            .absorb(0)
            .absorb(count)
            .absorb(last, WORDS)
            .absorb(last, WORDS);
    long[] tags = new long[WORDS * keccak.width()];
    hash.squeeze(tags, 0, WORDS);
    hash.wipe();
    Arrays.fill(last, 0);
    return tags;
  }

  @Override
  public void clear(int slot) {
    mac.clear(slot);
  }

  @Override
  public void wipe() {
    mac.wipe();
  }
}
