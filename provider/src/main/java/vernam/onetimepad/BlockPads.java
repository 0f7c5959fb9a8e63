package vernam.onetimepad;

import java.util.Arrays;
import vernam.cipher.Hex;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/**
 * One pad of 256 bytes for each block; specification onetimepad-0.18, section 3. All of them are
 * seeded alike, by a digest of the keystream's first output.
 */
public final class BlockPads {
  private final KeystreamRatchet keystream;
  private final byte[] seed;
  private final byte[] pad = new byte[Layout.BLOCK_SIZE];

  /**
   * Makes the pads of a message.
   *
   * @param keystream one that has not taken a step; wiped with this object
   */
  public BlockPads(KeystreamRatchet keystream) {
    this.keystream = keystream;
    byte[] first = new byte[KeystreamRatchet.STEP_SIZE];
    keystream.first(first, 0);
    byte[] printed = Literal.tuple(Literal.hexView(first)).encode();
    Sha3 hash = Sha3.sha3With256Bits().absorb(printed);
    byte[] digest = hash.digest();
    seed = new byte[2 * digest.length];
    Hex.encode(digest, seed);
    hash.wipe();
    Arrays.fill(first, (byte) 0);
    Arrays.fill(printed, (byte) 0);
    Arrays.fill(digest, (byte) 0);
  }

  /** Enciphers or deciphers the next block. */
  public void apply(byte[] input, int offset, byte[] output, int outputOffset) {
    keystream.next(seed, pad, 0);
    keystream.next(seed, pad, KeystreamRatchet.STEP_SIZE);
    for (int i = 0; i < pad.length; i++) {
      output[outputOffset + i] = (byte) (input[offset + i] ^ pad[i]);
    }
  }

  /** Overwrites keys and pads with zeros; the object cannot be used afterwards. */
  public void wipe() {
    keystream.wipe();
    Arrays.fill(seed, (byte) 0);
    Arrays.fill(pad, (byte) 0);
  }
}
