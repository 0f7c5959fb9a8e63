package vernam.benchmarks.permutation;

import java.util.Arrays;

/** SHA3-512 over so many bytes that it permutes {@value Permutations#COUNT} times. */
abstract class HashedBlocks implements Permutations {
  private static final int RATE = 72;

  /** One byte less than blocks: it is the padding's, which would have a block of its own. */
  private final byte[] input = new byte[COUNT * RATE - 1];

  private final byte[] digest = new byte[64];

  /** Writes the digest of all input. */
  abstract void hash(byte[] input, byte[] output);

  @Override
  public final void run() {
    hash(input, digest);
  }

  @Override
  public final void check() {
    run();
    if (!Arrays.equals(digest, KnownState.sha3(input))) {
      throw new IllegalStateException("SHA3-512 gives another digest");
    }
  }
}
