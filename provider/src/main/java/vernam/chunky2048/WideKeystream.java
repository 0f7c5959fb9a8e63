package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * The keystreams of several messages side by side, as in {@link vernam.cipher.KeystreamRatchet};
 * the first step is taken, and its output left away.
 *
 * <p>Not safe for use by several threads.
 */
final class WideKeystream implements SlotHashes<WideKeystream> {
  private static final int DIGEST_WORDS = WideSeeds.DIGEST_WORDS;
  static final long LEFT_PAD = 0x5c5c_5c5c_5c5c_5c5cL;
  static final long RIGHT_PAD = 0x3636_3636_3636_3636L;

  // What the seed's hash absorbs at a step, in one piece: the value sent, then these two.
  private static final int RATCHET_KEY = DIGEST_WORDS;
  private static final int SEED = RATCHET_KEY + DIGEST_WORDS;
  private static final int END = SEED + DIGEST_WORDS;

  private final WideKeccak keccak;
  private final WideSponge seedKdf;
  private final WideSponge leftKdf;
  private final WideSponge rightKdf;
  private final long[] sent;
  private final long[] leftPad;
  private final long[] rightPad;

  /**
   * Starts the keystreams.
   *
   * @param seed0 not kept
   * @param seed1 copied
   */
  WideKeystream(WideKeccak keccak, long[] seed0, long[] seed1) {
    this.keccak = keccak;
    sent = new long[END * keccak.width()];
    keccak.words().copy(sent, SEED, seed1, 0, DIGEST_WORDS);
    leftPad = WideSponge.everywhere(keccak, LEFT_PAD);
    rightPad = WideSponge.everywhere(keccak, RIGHT_PAD);
    seedKdf = start(SEED, seed0);
    seedKdf.squeeze(sent, RATCHET_KEY, DIGEST_WORDS);
    leftKdf = start(RATCHET_KEY, seed0);
    leftKdf.squeeze(sent, RATCHET_KEY, DIGEST_WORDS);
    rightKdf = start(RATCHET_KEY, seed0);
    turn();
  }

  private WideSponge start(int first, long[] second) {
    return WideSponge.sha3With512Bits(keccak)
        .absorb(WideSeeds.word(Domain.CHUNKY_2048))
        .absorb(sent, first, DIGEST_WORDS)
        .absorb(second, DIGEST_WORDS);
  }

  /**
   * Sends a value twice and writes the pads of a block.
   *
   * @param entropy the printed form of the value
   * @param count words of the entropy in each slot, at most 8
   * @param pad 32 words for each slot
   */
  void next(long[] entropy, int count, long[] pad) {
    int begin = RATCHET_KEY - count;
    keccak.words().copy(sent, begin, entropy, 0, count);
    for (int half = 0; half < 2; half++) {
      seedKdf.absorb(sent, begin, END - begin);
      turn();
      leftKdf.squeeze(pad, 2 * half * DIGEST_WORDS, DIGEST_WORDS);
      rightKdf.squeeze(pad, (2 * half + 1) * DIGEST_WORDS, DIGEST_WORDS);
    }
  }

  /** Returns whether a slot and one of others are after as many pads, or three more and so on. */
  @Override
  public boolean canTake(int slot, WideKeystream other, int from) {
    // Then all absorb as much in step. The left and right hashes take exactly a block at a time.
    return seedKdf.isInStep(slot, other.seedKdf, from);
  }

  @Override
  public void take(int slot, WideKeystream other, int from) {
    seedKdf.take(slot, other.seedKdf, from);
    leftKdf.take(slot, other.leftKdf, from);
    rightKdf.take(slot, other.rightKdf, from);
    Interleaved.move(other.sent, from, sent, slot, keccak.width(), END);
  }

  @Override
  public void clear(int slot) {
    seedKdf.clear(slot);
    leftKdf.clear(slot);
    rightKdf.clear(slot);
    Interleaved.clear(sent, keccak.width(), slot, END);
  }

  @Override
  public void wipe() {
    seedKdf.wipe();
    leftKdf.wipe();
    rightKdf.wipe();
    Arrays.fill(sent, 0);
  }

  private void turn() {
    seedKdf.squeeze(sent, RATCHET_KEY, DIGEST_WORDS);
    leftKdf.absorb(leftPad).absorb(sent, RATCHET_KEY, DIGEST_WORDS);
    rightKdf.absorb(rightPad).absorb(sent, RATCHET_KEY, DIGEST_WORDS);
  }
}
