package vernam.chunky2048;

import vernam.sponge.Lanes;
import vernam.sponge.Sha3;
import vernam.sponge.WideKeccak;

/**
 * Lets a validator absorb all blocks of a message, and makes its digests before each of them in a
 * slot beside: from a copy of its state, by the permutation that absorbs the next words. A block
 * takes about two permutations instead of three.
 *
 * <p>For one message and one thread.
 */
final class LanedDigests {
  /** How many slots a permutation needs. */
  static final int SLOTS = 2;

  private static final int MAC = 0;
  private static final int DIGEST = 1;
  private static final int RATE = 17;
  private static final int BYTES = Long.BYTES;

  private LanedDigests() {}

  /**
   * Absorbs the blocks of a message.
   *
   * @param mac the validator's hash before the first block; afterwards behind the last
   * @param digests gets for each block the digest over all blocks before it
   */
  static void absorb(WideKeccak keccak, Sha3 mac, SealedMessage message, byte[] digests) {
    Lanes lanes = new Lanes(keccak);
    int at = lanes.load(MAC, mac);
    for (int block = 0; block < message.blockCount(); block++) {
      lanes.copy(MAC, DIGEST);
      lanes.pad(DIGEST, at, RATE);
      int taken = 0;
      // A block has more words than a permutation takes, so there is at least one for the digest.
      while (taken + RATE - at <= Layout.BLOCK_WORDS) {
        int offset = message.blockOffset(block) + taken * BYTES;
        lanes.xor(MAC, at, message.array(), offset, RATE - at);
        // The digest's slot is written anew for the next one.
        lanes.permuteAll();
        if (taken == 0) {
          lanes.readState(DIGEST, digests, block * StreamHmac.SIZE, WideStreamHmac.WORDS);
        }
        taken += RATE - at;
        at = 0;
      }
      int offset = message.blockOffset(block) + taken * BYTES;
      lanes.xor(MAC, at, message.array(), offset, Layout.BLOCK_WORDS - taken);
      at += Layout.BLOCK_WORDS - taken;
    }
    lanes.store(MAC, at, mac);
    lanes.wipe();
  }
}
