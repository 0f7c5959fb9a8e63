package vernam.passcrypt;

import java.util.Arrays;
import java.util.List;
import vernam.cipher.Domain;
import vernam.sponge.Interleaved;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideSponge;

/**
 * The keystreams that fill the memory of several passwords side by side, as {@link
 * vernam.chunky2048.Keystream} starts one; specification passcrypt, section 1. All take the same
 * steps, whatever the passwords.
 *
 * <p>Not safe for use by several threads.
 */
final class WideFill {
  private static final int DIGEST_WORDS = 8;
  private static final long LEFT_PAD = 0x5c5c_5c5c_5c5c_5c5cL;
  private static final long RIGHT_PAD = 0x3636_3636_3636_3636L;

  /** The bytes {@code None}, in little-endian order. */
  private static final int NOTHING_SENT = 0x656e_6f4e;

  private final int width;
  private final WideSeedKdf seedKdf;
  private final WideSponge leftKdf;
  private final WideSponge rightKdf;
  private final long[] seed;
  private final long[] ratchetKey;
  private final long[] output;

  /**
   * Starts keystreams.
   *
   * @param seeds of each, not kept; at most as many as the permutation has slots
   */
  WideFill(WideKeccak keccak, List<FillSeeds> seeds) {
    width = keccak.width();
    ratchetKey = new long[DIGEST_WORDS * width];
    output = new long[2 * DIGEST_WORDS * width];
    seed = words(seeds.stream().map(FillSeeds::seed1).toList());
    long[] seed0 = words(seeds.stream().map(FillSeeds::seed0).toList());
    seedKdf = new WideSeedKdf(keccak);
    seedKdf.absorb(domain()).absorb(seed, DIGEST_WORDS).absorb(seed0, DIGEST_WORDS);
    seedKdf.digest(ratchetKey);
    leftKdf = side(keccak, seed0);
    leftKdf.squeeze(ratchetKey, 0, DIGEST_WORDS);
    rightKdf = side(keccak, seed0);
    Arrays.fill(seed0, 0);
  }

  /** Gives every column of each memory its first bytes; all memories are of the same cost. */
  void fill(List<Columns> memories) {
    step(memories, 0);
    for (int column = 1; column < memories.get(0).width(); column++) {
      seedKdf.absorbHalf(NOTHING_SENT).absorb(ratchetKey, DIGEST_WORDS).absorb(seed, DIGEST_WORDS);
      step(memories, column);
    }
  }

  /** Overwrites the state with zeros; the object cannot be used afterwards. */
  void wipe() {
    seedKdf.wipe();
    leftKdf.wipe();
    rightKdf.wipe();
    Arrays.fill(seed, 0);
    Arrays.fill(ratchetKey, 0);
    Arrays.fill(output, 0);
  }

  private void step(List<Columns> memories, int column) {
    seedKdf.digest(ratchetKey);
    leftKdf.absorb(LEFT_PAD).absorb(ratchetKey, DIGEST_WORDS);
    rightKdf.absorb(RIGHT_PAD).absorb(ratchetKey, DIGEST_WORDS);
    leftKdf.squeeze(output, 0, DIGEST_WORDS);
    rightKdf.squeeze(output, DIGEST_WORDS, DIGEST_WORDS);
    for (int slot = 0; slot < memories.size(); slot++) {
      Columns columns = memories.get(slot);
      Interleaved.get(
          output, width, slot, 2 * DIGEST_WORDS, columns.memory(), columns.offset(column));
    }
  }

  private WideSponge side(WideKeccak keccak, long[] seed0) {
    return WideSponge.sha3With512Bits(keccak)
        .absorb(domain())
        .absorb(ratchetKey, DIGEST_WORDS)
        .absorb(seed0, DIGEST_WORDS);
  }

  private long[] words(List<byte[]> seeds) {
    long[] words = new long[DIGEST_WORDS * width];
    for (int slot = 0; slot < seeds.size(); slot++) {
      Interleaved.put(seeds.get(slot), 0, words, width, slot, DIGEST_WORDS);
    }
    return words;
  }

  private static long domain() {
    long[] word = new long[1];
    Interleaved.put(Domain.CHUNKY_2048.bytes(), 0, word, 1, 0, 1);
    return word[0];
  }
}
