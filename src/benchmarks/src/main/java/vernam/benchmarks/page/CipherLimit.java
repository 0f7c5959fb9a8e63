package vernam.benchmarks.page;

import vernam.chunky2048.Layout;
import vernam.cipher.Padding;

/**
 * The permutations of a Chunky2048 message, all of which wait for each other if one is made at a
 * time: with the time of one, the least that a message can take. Source: specification chunky2048,
 * section 17.
 */
final class CipherLimit {
  /** Keys, tag and IV, whatever the length. */
  private static final double PER_MESSAGE = 46;

  /** Two ratchets and their two pairs, 2 x 7.67, and the authentication code, 1.88 and 1. */
  private static final double PER_BLOCK = 2 * (192 / 72.0 + 5) + 256 / 136.0 + 1;

  /** What waits for each other when a block is sealed with its hashes side by side. */
  private static final double SEALED_IN_SEQUENCE = 12.2;

  /** The same when it is opened, and all seeds are known. */
  private static final double OPENED_IN_SEQUENCE = 7.33;

  private CipherLimit() {}

  /** Returns how many permutations wait for each other, by section 17.3, in one message. */
  static double inSequence(String operation, long plaintextSize) {
    double perBlock = operation.equals("seal") ? SEALED_IN_SEQUENCE : OPENED_IN_SEQUENCE;
    return PER_MESSAGE + perBlock * blocks(plaintextSize);
  }

  /** Returns how many blocks a message has. */
  static long blocks(long plaintextSize) {
    long open = Layout.BODY + plaintextSize;
    return (open + Padding.sizeFor(open)) / Layout.BLOCK_SIZE;
  }

  /** Returns how many permutations a message has, on average. */
  static double permutations(long plaintextSize) {
    return PER_MESSAGE + PER_BLOCK * blocks(plaintextSize);
  }
}
