package vernam.storage.core;

import java.util.Arrays;
import java.util.List;
import vernam.message.HashBatch;

/**
 * HMAC-SHA3 of many messages under one key, of which no more is done again for each than must be,
 * and side by side where that is faster.
 *
 * <p>Safe for use by many threads until it is closed, which wipes it. Source: FIPS 198-1.
 */
final class PreparedHmac implements AutoCloseable {
  private static final int BLOCK_256 = 136;
  private static final int BLOCK_512 = 72;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5C;

  private final HashBatch inner;
  private final HashBatch outer;

  private PreparedHmac(HashBatch inner, HashBatch outer) {
    this.inner = inner;
    this.outer = outer;
  }

  /** Returns HMAC-SHA3-256 under a key of at most 136 bytes, which stays the caller's to wipe. */
  static PreparedHmac sha3With256(byte[] key) {
    byte[] in = padded(key, BLOCK_256, INNER);
    byte[] out = padded(key, BLOCK_256, OUTER);
    PreparedHmac hmac =
        new PreparedHmac(HashBatch.sha3With256Bits(in), HashBatch.sha3With256Bits(out));
    Bytes.wipe(in, out);
    return hmac;
  }

  /** Returns HMAC-SHA3-512 under a key of at most 72 bytes, which stays the caller's to wipe. */
  static PreparedHmac sha3With512(byte[] key) {
    byte[] in = padded(key, BLOCK_512, INNER);
    byte[] out = padded(key, BLOCK_512, OUTER);
    PreparedHmac hmac =
        new PreparedHmac(HashBatch.sha3With512Bits(in), HashBatch.sha3With512Bits(out));
    Bytes.wipe(in, out);
    return hmac;
  }

  private static byte[] padded(byte[] key, int size, int padding) {
    if (key.length > size) {
      throw new IllegalArgumentException("a key of more than a block would have to be hashed");
    }
    byte[] padded = Arrays.copyOf(key, size);
    for (int i = 0; i < size; i++) {
      padded[i] ^= (byte) padding;
    }
    return padded;
  }

  /** Returns the HMACs of messages, in the same order. */
  List<byte[]> of(List<byte[]> messages) {
    List<byte[]> hashes = inner.digests(messages);
    List<byte[]> hmacs = outer.digests(hashes);
    hashes.forEach(Bytes::wipe);
    return hmacs;
  }

  @Override
  public void close() {
    inner.close();
    outer.close();
  }
}
