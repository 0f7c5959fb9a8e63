package vernam.passcrypt;

import vernam.sponge.Lanes;
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

  private static final int CHAIN = 0;
  private static final int DIGEST = 1;

  private static final byte[] NOWHERE = {};

  private final Lanes lanes;
  private int position;
  private boolean digesting;
  private byte[] output = NOWHERE;
  private int outputOffset;

  LanedProofHash(WideKeccak keccak) {
    lanes = new Lanes(keccak);
  }

  @Override
  public void absorb(byte[] input, int offset, int length) {
    int from = offset;
    int left = length / Long.BYTES;
    while (left > 0) {
      int now = Math.min(left, RATE_WORDS - position);
      lanes.xor(CHAIN, position, input, from, now);
      from += now * Long.BYTES;
      left -= now;
      position += now;
      if (position == RATE_WORDS) {
        lanes.permuteAll();
        position = 0;
        writeDigest();
      }
    }
  }

  @Override
  public void digest(byte[] output, int offset) {
    lanes.copy(CHAIN, DIGEST);
    lanes.pad(DIGEST, position, RATE_WORDS);
    digesting = true;
    this.output = output;
    outputOffset = offset;
  }

  @Override
  public void finish() {
    if (digesting) {
      lanes.permute(Lanes.slots(DIGEST));
      writeDigest();
    }
  }

  @Override
  public void wipe() {
    lanes.wipe();
    position = 0;
    digesting = false;
  }

  private void writeDigest() {
    if (digesting) {
      lanes.readState(DIGEST, output, outputOffset, DIGEST_WORDS);
      digesting = false;
    }
  }
}
