package vernam.benchmarks.permutation;

import org.bouncycastle.crypto.digests.SHA3Digest;

/** The digest of Bouncy Castle. */
final class BouncyCastleBlocks extends HashedBlocks {
  private final SHA3Digest digest = new SHA3Digest(512);

  @Override
  void hash(byte[] input, byte[] output) {
    digest.update(input, 0, input.length);
    digest.doFinal(output, 0);
  }
}
