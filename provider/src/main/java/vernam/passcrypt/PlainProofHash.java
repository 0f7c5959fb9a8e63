package vernam.passcrypt;

import vernam.sponge.Sha3;

/** The hash of a proof in plain Java, which takes each digest at once. */
final class PlainProofHash implements ProofHash {
  private final Sha3 hash = Sha3.sha3With512Bits();

  @Override
  public void absorb(byte[] input, int offset, int length) {
    hash.absorb(input, offset, length);
  }

  @Override
  public void digest(byte[] output, int offset) {
    hash.digest(output, offset);
  }

  @Override
  public void finish() {}

  @Override
  public void wipe() {
    hash.wipe();
  }
}
