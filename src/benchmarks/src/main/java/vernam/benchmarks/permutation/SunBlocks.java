package vernam.benchmarks.permutation;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The digest of the JDK. */
final class SunBlocks extends HashedBlocks {
  private final MessageDigest digest;

  SunBlocks() {
    try {
      digest = MessageDigest.getInstance("SHA3-512", "SUN");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA3-512", e);
    }
  }

  @Override
  void hash(byte[] input, byte[] output) {
    digest.update(input);
    try {
      digest.digest(output, 0, output.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the digest does not fit", e);
    }
  }
}
