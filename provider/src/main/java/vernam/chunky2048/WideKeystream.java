package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * The keystreams of several messages side by side, as in {@link vernam.cipher.KeystreamRatchet};
 * the first step is taken, and its output left away.
 *
 * <p>Not safe for use by several threads.
 */
final class WideKeystream {
  private static final int DIGEST_WORDS = WideSeeds.DIGEST_WORDS;
  static final long LEFT_PAD = 0x5c5c_5c5c_5c5c_5c5cL;
  static final long RIGHT_PAD = 0x3636_3636_3636_3636L;

  private final WideSponge seedKdf;
  private final WideSponge leftKdf;
  private final WideSponge rightKdf;
  private final long[] seed;
  private final long[] ratchetKey;

  /**
   * Starts the keystreams.
   *
   * @param seed0 not kept
   * @param seed1 wiped with this object
   */
  WideKeystream(WideKeccak keccak, long[] seed0, long[] seed1) {
    seed = seed1;
    ratchetKey = new long[DIGEST_WORDS * keccak.width()];
    seedKdf = start(keccak, seed1, seed0);
    seedKdf.squeeze(ratchetKey, 0, DIGEST_WORDS);
    leftKdf = start(keccak, ratchetKey, seed0);
    leftKdf.squeeze(ratchetKey, 0, DIGEST_WORDS);
    rightKdf = start(keccak, ratchetKey, seed0);
    turn();
  }

  private static WideSponge start(WideKeccak keccak, long[] first, long[] second) {
    return WideSponge.sha3With512Bits(keccak)
        .absorb(WideSeeds.word(Domain.CHUNKY_2048))
        .absorb(first, DIGEST_WORDS)
        .absorb(second, DIGEST_WORDS);
  }

  /**
   * Sends a value twice and writes the pads of a block.
   *
   * @param entropy the printed form of the value
   * @param words words of the entropy in each slot
   * @param pad 32 words for each slot
   */
  void next(long[] entropy, int words, long[] pad) {
    for (int half = 0; half < 2; half++) {
      seedKdf.absorb(entropy, words).absorb(ratchetKey, DIGEST_WORDS).absorb(seed, DIGEST_WORDS);
      turn();
      leftKdf.squeeze(pad, 2 * half * DIGEST_WORDS, DIGEST_WORDS);
      rightKdf.squeeze(pad, (2 * half + 1) * DIGEST_WORDS, DIGEST_WORDS);
    }
  }

  void wipe() {
    seedKdf.wipe();
    leftKdf.wipe();
    rightKdf.wipe();
    Arrays.fill(seed, 0);
    Arrays.fill(ratchetKey, 0);
  }

  private void turn() {
    seedKdf.squeeze(ratchetKey, 0, DIGEST_WORDS);
    leftKdf.absorb(LEFT_PAD).absorb(ratchetKey, DIGEST_WORDS);
    rightKdf.absorb(RIGHT_PAD).absorb(ratchetKey, DIGEST_WORDS);
  }
}
