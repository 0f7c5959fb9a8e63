package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.KeystreamRatchet;
import vernam.sponge.Interleaved;
import vernam.sponge.Lanes;

/**
 * The three hashes of a keystream in slots of their own, for {@link LanedEncipher} and {@link
 * LanedDecipher}, which say what is permuted when. What the left and the right hash absorb at a
 * step, a pad and the ratchet key, fills the block at the pad: that permutation waits for nothing.
 *
 * <p>For one message and one thread.
 */
final class LanedKeystream {
  static final int SEED = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;

  /** The slots of the left and the right hash. */
  static final int SIDES = Lanes.slots(LEFT, RIGHT);

  /** Words in a digest. */
  static final int WORDS = WideSeeds.DIGEST_WORDS;

  /** Words that a permutation of SHA3-512 absorbs. */
  static final int RATE = 9;

  private static final int RATCHET_KEY = WORDS;
  private static final int LAST = RATCHET_KEY + WORDS;
  private static final int END = LAST + WORDS;

  private final KeystreamRatchet source;
  private final Lanes lanes;
  // What the seed's hash absorbs at a step: the value sent, the ratchet key, and the second seed.
  private final long[] sent = new long[END];
  private int next = END;
  private int at;

  /** Goes on from where a keystream is. */
  LanedKeystream(KeystreamRatchet source, Lanes lanes) {
    this.source = source;
    this.lanes = lanes;
    at = lanes.load(SEED, source.seedKdf());
    lanes.load(LEFT, source.leftKdf());
    lanes.load(RIGHT, source.rightKdf());
    Interleaved.put(source.ratchetKey(), 0, sent, 1, RATCHET_KEY, WORDS);
    Interleaved.put(source.seed(), 0, sent, 1, LAST, WORDS);
  }

  /** Sends a value of at most 8 words, which is absorbed from now on. */
  void send(long[] value, int count) {
    next = RATCHET_KEY - count;
    System.arraycopy(value, 0, sent, next, count);
  }

  /** Returns whether the value fills the block alone, and so can be absorbed ahead of the key. */
  boolean fillsBlockAlone() {
    return RATCHET_KEY - next >= RATE - at;
  }

  /** Adds what fits into the block, and returns whether it is full and has to be permuted. */
  boolean fill() {
    int count = Math.min(RATE - at, END - next);
    lanes.xor(SEED, at, sent, next, count);
    next += count;
    at = (at + count) % RATE;
    return count > 0 && at == 0;
  }

  /** Adds what is left, with the permutations that it takes. */
  void absorbRest() {
    while (fill()) {
      lanes.permute(Lanes.slots(SEED));
    }
  }

  /** Adds the end of the input in a slot that is a copy of the seed's, or in its own. */
  void padSeed(int slot) {
    lanes.pad(slot, at, RATE);
  }

  /** Adds the pads by which the left and the right hash fill their blocks. */
  void padSides() {
    lanes.xor(LEFT, WORDS, WideKeystream.LEFT_PAD);
    lanes.xor(RIGHT, WORDS, WideKeystream.RIGHT_PAD);
  }

  /**
   * Permutes, takes the ratchet key from the slot where it is made, and lets both sides absorb it.
   *
   * @param all whether all slots go on, and not only the sides
   */
  void turn(int slot, boolean all) {
    if (all) {
      lanes.permuteAll();
      lanes.readState(slot, sent, RATCHET_KEY, WORDS);
    } else {
      lanes.permute(SIDES);
      lanes.read(slot, sent, RATCHET_KEY, WORDS);
    }
    absorbKey();
  }

  /** Takes the ratchet key from the slot where it was made, and lets both sides absorb it. */
  void turn(int slot) {
    lanes.read(slot, sent, RATCHET_KEY, WORDS);
    absorbKey();
  }

  private void absorbKey() {
    lanes.xor(LEFT, 0, sent, RATCHET_KEY, WORDS);
    lanes.xor(RIGHT, 0, sent, RATCHET_KEY, WORDS);
  }

  /** Adds the ends of the inputs of both sides, or takes them away again. */
  void endSides() {
    lanes.pad(LEFT, WORDS, RATE);
    lanes.pad(RIGHT, WORDS, RATE);
  }

  /** Reads the digests of both sides, 16 words. */
  void readSides(long[] pad) {
    lanes.read(LEFT, pad, 0, WORDS);
    lanes.read(RIGHT, pad, WORDS, WORDS);
  }

  /** Lets the keystream go on from here. */
  void store() {
    lanes.store(SEED, at, source.seedKdf());
    lanes.store(LEFT, WORDS, source.leftKdf());
    lanes.store(RIGHT, WORDS, source.rightKdf());
    Interleaved.get(sent, 1, RATCHET_KEY, WORDS, source.ratchetKey(), 0);
  }

  void wipe() {
    Arrays.fill(sent, 0);
  }
}
