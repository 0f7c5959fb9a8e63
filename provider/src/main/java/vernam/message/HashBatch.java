package vernam.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.sponge.Interleaved;
import vernam.sponge.WideHash;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;

/**
 * SHA3 of many inputs that begin alike, faster than one after the other: the beginning is absorbed
 * once, and the inputs go side by side in the lanes of vectors, where the runtime is Java 25 or
 * newer with {@code --add-modules jdk.incubator.vector}. It works in the calling thread. The
 * digests are those of the platform's {@code MessageDigest}, bit for bit.
 *
 * <p>Two of them are an HMAC for many messages under one key: the one begins with the key
 * exclusive-or the inner padding, the other with the key exclusive-or the outer.
 *
 * <p>Safe for use by many threads until it is closed, which wipes what follows from the beginning.
 * Inputs and digests are the caller's to wipe. Source: FIPS 202, sections 4 and 6.1.
 */
public final class HashBatch implements AutoCloseable {
  private static final WideKeccak ONE = WideKeccak.plain(1);

  private final WideHash hash;
  private final int digestWords;
  private final WideKeccaks choice;

  HashBatch(WideHash hash, int digestSize, WideKeccaks choice) {
    this.hash = hash;
    this.digestWords = digestSize / Long.BYTES;
    this.choice = choice;
  }

  /** Returns SHA3-256 of inputs with this beginning, which is copied: 32 bytes each. */
  public static HashBatch sha3With256Bits(byte[] beginning) {
    return new HashBatch(WideHash.sha3With256Bits(beginning), 32, WideKeccaks.system());
  }

  /** Returns SHA3-512 of inputs with this beginning, which is copied: 64 bytes each. */
  public static HashBatch sha3With512Bits(byte[] beginning) {
    return new HashBatch(WideHash.sha3With512Bits(beginning), 64, WideKeccaks.system());
  }

  /** Returns the digest of the beginning followed by each input, in the same order. */
  public List<byte[]> digests(List<byte[]> inputs) {
    long permutations = inputs.stream().mapToLong(hash::permutations).sum();
    WideKeccak keccak = inputs.size() < 2 ? ONE : choice.forWork(permutations).orElse(ONE);
    List<byte[]> digests = new ArrayList<>(inputs.size());
    for (int at = 0; at < inputs.size(); at += keccak.width()) {
      int count = Math.min(keccak.width(), inputs.size() - at);
      byte[][] group = inputs.subList(at, at + count).toArray(byte[][]::new);
      long[] words = hash.digests(keccak, group);
      for (int slot = 0; slot < count; slot++) {
        digests.add(Interleaved.bytes(words, keccak.width(), slot, digestWords));
      }
      Arrays.fill(words, 0);
    }
    return digests;
  }

  @Override
  public void close() {
    hash.wipe();
  }
}
