package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.Lanes;
import vernam.sponge.Sha3;
import vernam.sponge.WideKeccak;

/**
 * Fills the memory of one password, as {@link Columns#fill} does, with hashes side by side;
 * specification passcrypt, sections 1 and 4. First comes the ratchet, a chain by itself, whose keys
 * are kept where the columns begin. Then one permutation a column does four things: the left and
 * the right hash absorb its key, and both give their digests for the column before.
 *
 * <p>For one use by one thread.
 */
final class LanedFill {
  /** How many slots a permutation needs. */
  static final int SLOTS = 4;

  private static final int KEY_SIZE = 64;
  private static final int KEY_WORDS = KEY_SIZE / Long.BYTES;
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  /** From the slot of a hash to that of its digest. */
  private static final int TO_DIGEST = 2;

  private static final long LEFT_PAD = 0x5c5c_5c5c_5c5c_5c5cL;
  private static final long RIGHT_PAD = 0x3636_3636_3636_3636L;

  /** Words that a permutation of SHA3-512 absorbs: a key, and one more. */
  private static final int RATE_WORDS = KEY_WORDS + 1;

  private final Lanes lanes;
  private final Columns columns;
  private final byte[] memory;
  private final byte[] start = new byte[KEY_SIZE];

  LanedFill(WideKeccak keccak, Columns columns) {
    lanes = new Lanes(keccak);
    this.columns = columns;
    memory = columns.memory();
  }

  /** Gives every column its first bytes. The seeds stay the caller's to wipe. */
  void run(FillSeeds seeds) {
    try {
      writeKeys(seeds);
      startSides(seeds);
      for (int column = 0; column < columns.width(); column++) {
        permute(column - 1);
        absorbKey(column);
      }
      permute(columns.width() - 1);
    } finally {
      lanes.wipe();
      Arrays.fill(start, (byte) 0);
    }
  }

  /** Begins the step of a column, and ends that of the column before, if there is one. */
  private void permute(int before) {
    lanes.xor(LEFT, KEY_WORDS, LEFT_PAD);
    lanes.xor(RIGHT, KEY_WORDS, RIGHT_PAD);
    lanes.permuteAll();
    if (before >= 0) {
      int at = columns.offset(before);
      lanes.readState(LEFT + TO_DIGEST, memory, at, KEY_WORDS);
      lanes.readState(RIGHT + TO_DIGEST, memory, at + KEY_SIZE, KEY_WORDS);
    }
  }

  /** Absorbs a key and asks for digests: copies the states to their slots and ends them there. */
  private void absorbKey(int column) {
    int at = columns.offset(column);
    lanes.xor(LEFT, 0, memory, at, KEY_WORDS);
    lanes.xor(RIGHT, 0, memory, at, KEY_WORDS);
    lanes.copy(LEFT, LEFT + TO_DIGEST);
    lanes.copy(RIGHT, RIGHT + TO_DIGEST);
    lanes.pad(LEFT + TO_DIGEST, KEY_WORDS, RATE_WORDS);
    lanes.pad(RIGHT + TO_DIGEST, KEY_WORDS, RATE_WORDS);
  }

  /** Runs the ratchet and writes each of its keys to the column that it is for. */
  private void writeKeys(FillSeeds seeds) {
    Sha3 ratchet = Sha3.sha3With512Bits();
    ratchet.absorb(Domain.CHUNKY_2048.bytes()).absorb(seeds.seed1()).absorb(seeds.seed0());
    ratchet.digest(start, 0);
    ratchet.digest(memory, 0);
    for (int column = 1; column < columns.width(); column++) {
      ratchet
          .absorb(Columns.NOTHING_SENT)
          .absorb(memory, columns.offset(column - 1), KEY_SIZE)
          .absorb(seeds.seed1());
      ratchet.digest(memory, columns.offset(column));
    }
    ratchet.wipe();
  }

  /** Absorbs what both hashes begin with: a block, and all of the next but its last word. */
  private void startSides(FillSeeds seeds) {
    absorbStart(LEFT);
    Sha3 left = Sha3.sha3With512Bits();
    left.absorb(Domain.CHUNKY_2048.bytes()).absorb(start).absorb(seeds.seed0());
    left.digest(start, 0);
    left.wipe();
    absorbStart(RIGHT);
    lanes.permuteAll();
    lanes.xor(LEFT, 0, seeds.seed0(), 0, KEY_WORDS);
    lanes.xor(RIGHT, 0, seeds.seed0(), 0, KEY_WORDS);
  }

  /** Absorbs the first block in a slot. */
  private void absorbStart(int slot) {
    lanes.xor(slot, 0, Domain.CHUNKY_2048.bytes(), 0, 1);
    lanes.xor(slot, 1, start, 0, KEY_WORDS);
  }
}
