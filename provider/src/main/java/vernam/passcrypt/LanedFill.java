package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.Interleaved;
import vernam.sponge.Keccak;
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

  /** What ends the input of SHA3 when all but one word of a block are taken: suffix and padding. */
  private static final long END = 0x06 | Long.MIN_VALUE;

  private final WideKeccak keccak;
  private final int width;
  private final Columns columns;
  private final byte[] memory;
  private final long[] states;
  private final byte[] start = new byte[KEY_SIZE];

  LanedFill(WideKeccak keccak, Columns columns) {
    this.keccak = keccak;
    width = keccak.width();
    this.columns = columns;
    memory = columns.memory();
    states = new long[Keccak.LANES * width];
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
      Arrays.fill(states, 0);
      Arrays.fill(start, (byte) 0);
    }
  }

  /** Begins the step of a column, and ends that of the column before, if there is one. */
  private void permute(int before) {
    states[KEY_WORDS * width + LEFT] ^= LEFT_PAD;
    states[KEY_WORDS * width + RIGHT] ^= RIGHT_PAD;
    keccak.permute(states, states);
    if (before >= 0) {
      int at = columns.offset(before);
      Interleaved.get(states, width, LEFT + TO_DIGEST, KEY_WORDS, memory, at);
      Interleaved.get(states, width, RIGHT + TO_DIGEST, KEY_WORDS, memory, at + KEY_SIZE);
    }
  }

  /** Absorbs a key and asks for digests: copies the states to their slots and ends them there. */
  private void absorbKey(int column) {
    int at = columns.offset(column);
    Interleaved.xor(memory, at, states, width, LEFT, KEY_WORDS);
    Interleaved.xor(memory, at, states, width, RIGHT, KEY_WORDS);
    for (int i = 0; i < states.length; i += width) {
      states[i + LEFT + TO_DIGEST] = states[i + LEFT];
      states[i + RIGHT + TO_DIGEST] = states[i + RIGHT];
    }
    states[KEY_WORDS * width + LEFT + TO_DIGEST] ^= END;
    states[KEY_WORDS * width + RIGHT + TO_DIGEST] ^= END;
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
    keccak.permute(states, states);
    Interleaved.xor(seeds.seed0(), 0, states, width, LEFT, KEY_WORDS);
    Interleaved.xor(seeds.seed0(), 0, states, width, RIGHT, KEY_WORDS);
  }

  /** Absorbs the first block in a slot. */
  private void absorbStart(int slot) {
    Interleaved.xor(Domain.CHUNKY_2048.bytes(), 0, states, width, slot, 1);
    Interleaved.xor(start, 0, states, width, width + slot, KEY_WORDS);
  }
}
