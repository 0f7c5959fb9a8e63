package vernam.benchmarks.permutation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.Arrays;

/** The state of SHA3-512 for an empty message, before and after its only permutation. */
final class KnownState {
  private static final int RATE_LANES = 9;
  private static final int DIGEST_SIZE = 64;

  private KnownState() {}

  /** Returns a lane of the padded empty message. */
  static long before(int lane) {
    return switch (lane) {
      case 0 -> 0x06;
      case RATE_LANES - 1 -> Long.MIN_VALUE;
      default -> 0;
    };
  }

  /**
   * Compares the first lanes of the permuted state with the digest that the JDK gives.
   *
   * @throws IllegalStateException if they are others
   */
  static void requireAfter(long[] firstLanes) {
    ByteBuffer bytes = ByteBuffer.allocate(DIGEST_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(firstLanes, 0, DIGEST_SIZE / Long.BYTES);
    if (!Arrays.equals(bytes.array(), sha3(new byte[0]))) {
      throw new IllegalStateException("the permutation gives another state");
    }
  }

  /** Returns the digest that the JDK gives. */
  static byte[] sha3(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA3-512", "SUN").digest(message);
    } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
      throw new IllegalStateException("every JDK has SHA3-512", e);
    }
  }
}
