package vernam.passcrypt;

import java.util.Arrays;
import vernam.sponge.Interleaved;
import vernam.sponge.Keccak;
import vernam.sponge.WideKeccak;

/**
 * The hash of a proof in two slots of a wide permutation; specification passcrypt, section 4. One
 * slot absorbs. When a digest is asked for, the state is copied to the other slot and padded there,
 * and the permutation that absorbs the next bytes makes the digest as well.
 */
final class LanedProofHash implements ProofHash {
  /** How many slots a permutation needs. */
  static final int SLOTS = 2;

  private static final int RATE_WORDS = RATE / Long.BYTES;
  private static final int DIGEST_WORDS = DIGEST_SIZE / Long.BYTES;
  private static final long SUFFIX = 0x06;

  /** The slot beside that of the running hash, which is slot 0. */
  private static final int DIGEST_SLOT = 1;

  private static final byte[] NOWHERE = {};

  private final WideKeccak keccak;
  private final int width;
  private final long[] states;
  private int position;
  private boolean digesting;
  private byte[] output = NOWHERE;
  private int outputOffset;

  LanedProofHash(WideKeccak keccak) {
    this.keccak = keccak;
    width = keccak.width();
    states = new long[Keccak.LANES * width];
  }

  @Override
  public void absorb(byte[] input, int offset, int length) {
    int from = offset;
    int left = length / Long.BYTES;
    while (left > 0) {
      int now = Math.min(left, RATE_WORDS - position);
      Interleaved.xor(input, from, states, width, position * width, now);
      from += now * Long.BYTES;
      left -= now;
      position += now;
      if (position == RATE_WORDS) {
        keccak.permute(states, states);
        position = 0;
        writeDigest(states);
      }
    }
  }

  @Override
  public void digest(byte[] output, int offset) {
    for (int i = 0; i < states.length; i += width) {
      states[i + DIGEST_SLOT] = states[i];
    }
    states[position * width + DIGEST_SLOT] ^= SUFFIX;
    states[(RATE_WORDS - 1) * width + DIGEST_SLOT] ^= Long.MIN_VALUE;
    digesting = true;
    this.output = output;
    outputOffset = offset;
  }

  @Override
  public void finish() {
    if (digesting) {
      long[] permuted = new long[states.length];
      keccak.permute(states, permuted);
      writeDigest(permuted);
      Arrays.fill(permuted, 0);
    }
  }

  @Override
  public void wipe() {
    Arrays.fill(states, 0);
    position = 0;
    digesting = false;
  }

  private void writeDigest(long[] permuted) {
    if (digesting) {
      Interleaved.get(permuted, width, DIGEST_SLOT, DIGEST_WORDS, output, outputOffset);
      digesting = false;
    }
  }
}
