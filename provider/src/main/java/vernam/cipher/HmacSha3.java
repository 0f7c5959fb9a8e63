package vernam.cipher;

import java.util.Arrays;
import vernam.sponge.Sha3;

/** HMAC with SHA3-256, whose block is 136 bytes, or SHA3-512, whose block is 72 (FIPS 198-1). */
public final class HmacSha3 {
  /** Bytes in a result of SHA3-256. */
  public static final int SIZE = 32;

  private static final int BLOCK_SIZE = 136;
  private static final int BLOCK_SIZE_512 = 72;
  private static final byte INNER_PAD = 0x36;
  private static final byte OUTER_PAD = 0x5c;

  private HmacSha3() {}

  /** Returns the HMAC of a message; a key longer than the block is replaced by its hash. */
  public static byte[] of(byte[] key, byte[] message) {
    return of(Sha3.sha3With256Bits(), BLOCK_SIZE, key, message);
  }

  /** Returns the HMAC with SHA3-512 of a message, 64 bytes; see {@link #of}. */
  public static byte[] with512Bits(byte[] key, byte[] message) {
    return of(Sha3.sha3With512Bits(), BLOCK_SIZE_512, key, message);
  }

  private static byte[] of(Sha3 hash, int blockSize, byte[] key, byte[] message) {
    byte[] block = new byte[blockSize];
    try {
      if (key.length > blockSize) {
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
