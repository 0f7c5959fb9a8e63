package vernam.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.sponge.Interleaved;
import vernam.sponge.Keccak;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;

/**
 * SHA3 of many inputs that begin alike, faster than one after the other: the beginning is absorbed
 * once, and the inputs go side by side in the lanes of vectors, where the runtime has {@code
 * --add-modules jdk.incubator.vector}. It works in the calling thread. The digests are those of the
 * platform's {@code MessageDigest}, bit for bit.
 *
 * <p>Two of them are an HMAC for many messages under one key: the one begins with the key
 * exclusive-or the inner padding, the other with the key exclusive-or the outer.
 *
 * <p>Safe for use by many threads until it is closed, which wipes what follows from the beginning.
 * Copies of inputs are wiped; inputs and digests are the caller's to wipe. Source: FIPS 202,
 * sections 4 and 6.1.
 */
public final class HashBatch implements AutoCloseable {
  private static final int STATE_SIZE = 200;
  private static final byte SUFFIX = 0x06;
  private static final byte LAST_BIT = (byte) 0x80;
  private static final WideKeccak ONE = WideKeccak.plain(1);

  private final int digestSize;
  private final int rate;
  private final WideKeccaks choice;
  private final long[] start = new long[Keccak.LANES];

  /** What of the beginning does not fill a block. */
  private final byte[] rest;

  HashBatch(int digestSize, byte[] beginning, WideKeccaks choice) {
    this.digestSize = digestSize;
    this.rate = STATE_SIZE - 2 * digestSize;
    this.choice = choice;
    int at = 0;
    for (; at + rate <= beginning.length; at += rate) {
      Interleaved.xor(beginning, at, start, 1, 0, rate / Long.BYTES);
      Keccak.permute(start);
    }
    rest = Arrays.copyOfRange(beginning, at, beginning.length);
  }

  /** Returns SHA3-256 of inputs with this beginning, which is copied: 32 bytes each. */
  public static HashBatch sha3With256Bits(byte[] beginning) {
    return new HashBatch(32, beginning, WideKeccaks.system());
  }

  /** Returns SHA3-512 of inputs with this beginning, which is copied: 64 bytes each. */
  public static HashBatch sha3With512Bits(byte[] beginning) {
    return new HashBatch(64, beginning, WideKeccaks.system());
  }

  /** Returns the digest of the beginning followed by each input, in the same order. */
  public List<byte[]> digests(List<byte[]> inputs) {
    long permutations = inputs.stream().mapToLong(this::blocks).sum();
    WideKeccak keccak = inputs.size() < 2 ? ONE : choice.forWork(permutations).orElse(ONE);
    List<byte[]> digests = new ArrayList<>(inputs.size());
    long[] states = new long[Keccak.LANES * keccak.width()];
    for (int at = 0; at < inputs.size(); at += keccak.width()) {
      int end = Math.min(at + keccak.width(), inputs.size());
      digests.addAll(Arrays.asList(hash(keccak, inputs.subList(at, end), states)));
    }
    Arrays.fill(states, 0);
    return digests;
  }

  private byte[][] hash(WideKeccak keccak, List<byte[]> inputs, long[] states) {
    int width = keccak.width();
    for (int i = 0; i < states.length; i++) {
      states[i] = start[i / width];
    }
    List<byte[]> padded = inputs.stream().map(this::pad).toList();
    byte[][] digests = new byte[inputs.size()][];
    int left = digests.length;
    for (int end = rate; left > 0; end += rate) {
      for (int slot = 0; slot < digests.length; slot++) {
        if (end <= padded.get(slot).length) {
          Interleaved.xor(padded.get(slot), end - rate, states, width, slot, rate / Long.BYTES);
        }
      }
      keccak.permute(states, states);
      for (int slot = 0; slot < digests.length; slot++) {
        if (end == padded.get(slot).length) {
          digests[slot] = Interleaved.bytes(states, width, slot, digestSize / Long.BYTES);
          left--;
        }
      }
    }
    padded.forEach(blocks -> Arrays.fill(blocks, (byte) 0));
    return digests;
  }

  private int blocks(byte[] input) {
    return Math.addExact(rest.length, input.length) / rate + 1;
  }

  /** Returns the blocks that are still to be absorbed. */
  private byte[] pad(byte[] input) {
    byte[] blocks = new byte[Math.multiplyExact(blocks(input), rate)];
    System.arraycopy(rest, 0, blocks, 0, rest.length);
    System.arraycopy(input, 0, blocks, rest.length, input.length);
    blocks[rest.length + input.length] = SUFFIX;
    blocks[blocks.length - 1] |= LAST_BIT;
    return blocks;
  }

  @Override
  public void close() {
    Arrays.fill(start, 0);
    Arrays.fill(rest, (byte) 0);
  }
}
