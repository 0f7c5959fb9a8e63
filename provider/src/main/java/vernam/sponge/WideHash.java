package vernam.sponge;

import java.util.Arrays;

/**
 * SHA3 of several inputs of any lengths side by side, after a beginning that all of them share.
 *
 * <p>Safe for use by many threads until it is wiped.
 */
public final class WideHash {
  private final int rate;
  private final int digestWords;
  private final long[] start = new long[Keccak.LANES];

  /** What of the beginning does not fill a block. */
  private final byte[] rest;

  private WideHash(int digestSize, byte[] beginning) {
    rate = Keccak.LANES * Long.BYTES - 2 * digestSize;
    digestWords = digestSize / Long.BYTES;
    int at = 0;
    for (; at + rate <= beginning.length; at += rate) {
      Interleaved.xor(beginning, at, start, 1, 0, rate / Long.BYTES);
      Keccak.permute(start);
    }
    rest = Arrays.copyOfRange(beginning, at, beginning.length);
  }

  /** Returns SHA3-256 of inputs with this beginning, which is copied: 4 words of digest. */
  public static WideHash sha3With256Bits(byte[] beginning) {
    return new WideHash(32, beginning);
  }

  /** Returns SHA3-512 of inputs with this beginning, which is copied: 8 words of digest. */
  public static WideHash sha3With512Bits(byte[] beginning) {
    return new WideHash(64, beginning);
  }

  /** Returns how many permutations an input takes besides those of the beginning. */
  public int permutations(byte[] input) {
    return Math.addExact(rest.length, input.length) / rate + 1;
  }

  /**
   * Returns the digests of the beginning followed by each input.
   *
   * @param inputs at most as many as the permutation has slots
   * @return interleaved words; the slots without an input have none
   */
  public long[] digests(WideKeccak keccak, byte[][] inputs) {
    int width = keccak.width();
    long[] digests = new long[digestWords * width];
    long[] states = new long[Keccak.LANES * width];
    for (int i = 0; i < states.length; i++) {
      states[i] = start[i / width];
    }
    byte[] block = new byte[rate];
    int left = inputs.length;
    for (int from = -rest.length; left > 0; from += rate) {
      for (int slot = 0; slot < inputs.length; slot++) {
        absorb(inputs[slot], from, states, width, slot, block);
      }
      keccak.permute(states, states);
      for (int slot = 0; slot < inputs.length; slot++) {
        if (isLast(inputs[slot], from)) {
          copyDigest(states, digests, width, slot);
          left--;
        }
      }
    }
    Arrays.fill(states, 0);
    Arrays.fill(block, (byte) 0);
    return digests;
  }

  /** Overwrites what follows from the beginning with zeros. */
  public void wipe() {
    Arrays.fill(start, 0);
    Arrays.fill(rest, (byte) 0);
  }

  /** Returns whether the block that begins there is the one that the input ends in. */
  private boolean isLast(byte[] input, int from) {
    return from <= input.length && input.length < from + rate;
  }

  /**
   * Absorbs a block.
   *
   * @param from where it begins in the input; negative if it begins with the rest of the beginning
   * @param room for a block that has to be put together
   */
  private void absorb(byte[] input, int from, long[] states, int width, int slot, byte[] room) {
    if (from > input.length) {
      return;
    }
    boolean last = isLast(input, from);
    if (from >= 0 && !last) {
      Interleaved.xor(input, from, states, width, slot, rate / Long.BYTES);
      return;
    }
    Arrays.fill(room, (byte) 0);
    int before = Math.max(0, -from);
    System.arraycopy(rest, rest.length - before, room, 0, before);
    int begin = from + before;
    int end = Math.min(input.length, from + rate);
    System.arraycopy(input, begin, room, before, end - begin);
    if (last) {
      room[end - from] = Sponge.SHA3_SUFFIX;
      room[rate - 1] |= (byte) 0x80;
    }
    Interleaved.xor(room, 0, states, width, slot, rate / Long.BYTES);
  }

  private void copyDigest(long[] states, long[] digests, int width, int slot) {
    for (int i = 0; i < digestWords; i++) {
      digests[i * width + slot] = states[i * width + slot];
    }
  }
}
