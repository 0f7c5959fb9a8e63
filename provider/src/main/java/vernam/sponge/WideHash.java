package vernam.sponge;

import java.util.Arrays;

/** SHA3-512 of several inputs of any lengths side by side. */
public final class WideHash {
  private static final int WORDS = 9;
  private static final int RATE = WORDS * Long.BYTES;
  private static final int DIGEST_WORDS = 8;

  private WideHash() {}

  /**
   * Writes the digests.
   *
   * @param inputs at most as many as the permutation has slots
   * @param digests 8 interleaved words for each slot; those without an input get none
   */
  public static void sha3With512Bits(WideKeccak keccak, byte[][] inputs, long[] digests) {
    int width = keccak.width();
    long[] states = new long[Keccak.LANES * width];
    byte[] last = new byte[RATE];
    int left = inputs.length;
    for (int block = 0; left > 0; block++) {
      for (int slot = 0; slot < inputs.length; slot++) {
        absorb(inputs[slot], block, states, width, slot, last);
      }
      keccak.permute(states, states);
      for (int slot = 0; slot < inputs.length; slot++) {
        if (inputs[slot].length / RATE == block) {
          copyDigest(states, digests, width, slot);
          left--;
        }
      }
    }
    Arrays.fill(states, 0);
    Arrays.fill(last, (byte) 0);
  }

  private static void absorb(
      byte[] input, int block, long[] states, int width, int slot, byte[] last) {
    int from = block * RATE;
    int rest = input.length - from;
    if (rest >= RATE) {
      Interleaved.xor(input, from, states, width, slot, WORDS);
    } else if (rest >= 0) {
      Arrays.fill(last, (byte) 0);
      System.arraycopy(input, from, last, 0, rest);
      last[rest] = Sponge.SHA3_SUFFIX;
      last[RATE - 1] |= (byte) 0x80;
      Interleaved.xor(last, 0, states, width, slot, WORDS);
    }
  }

  private static void copyDigest(long[] states, long[] digests, int width, int slot) {
    for (int i = 0; i < DIGEST_WORDS; i++) {
      digests[i * width + slot] = states[i * width + slot];
    }
  }
}
