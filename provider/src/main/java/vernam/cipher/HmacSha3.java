package vernam.cipher;

import java.util.Arrays;
import vernam.sponge.Sha3;

/** HMAC with SHA3-256 (FIPS 198-1), whose block is 136 bytes. */
public final class HmacSha3 {
  /** Bytes in a result. */
  public static final int SIZE = 32;

  private static final int BLOCK_SIZE = 136;
  private static final byte INNER_PAD = 0x36;
  private static final byte OUTER_PAD = 0x5c;

  private HmacSha3() {}

  /** Returns the HMAC of a message; a key longer than the block is replaced by its hash. */
  public static byte[] of(byte[] key, byte[] message) {
    byte[] block = new byte[BLOCK_SIZE];
    Sha3 hash = Sha3.sha3With256Bits();
    try {
      if (key.length > BLOCK_SIZE) {
        hash.absorb(key).digest(block, 0);
        hash.wipe();
      } else {
        System.arraycopy(key, 0, block, 0, key.length);
      }
      xor(block, INNER_PAD);
      byte[] inner = hash.absorb(block).absorb(message).digest();
      hash.wipe();
      xor(block, (byte) (INNER_PAD ^ OUTER_PAD));
      return hash.absorb(block).absorb(inner).digest();
    } finally {
      hash.wipe();
      Arrays.fill(block, (byte) 0);
    }
  }

  private static void xor(byte[] block, byte pad) {
    for (int i = 0; i < block.length; i++) {
      block[i] ^= pad;
    }
  }
}
