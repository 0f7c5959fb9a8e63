package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.HashKey;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;

/** One pad of 256 bytes for each block; specification chunky2048, section 6.3. */
final class BlockPads {
  private final KeystreamRatchet keystream;
  private final byte[] pad = new byte[Layout.BLOCK_SIZE];

  BlockPads(HashKey key, String salt, Literal pid) {
    this(Keystream.start(key, Literal.text(salt), pid));
  }

  /** Makes the pads of a keystream that has not taken a step; it is wiped with this object. */
  BlockPads(KeystreamRatchet keystream) {
    this.keystream = keystream;
    keystream.skipFirst();
  }

  /**
   * Enciphers or deciphers the next block.
   *
   * @param seed the printed form of the block's seed, sent for both halves of the pad
   */
  void apply(byte[] seed, byte[] input, int offset, byte[] output, int outputOffset) {
    keystream.next(seed, pad, 0);
    keystream.next(seed, pad, KeystreamRatchet.STEP_SIZE);
    for (int i = 0; i < pad.length; i++) {
      output[outputOffset + i] = (byte) (input[offset + i] ^ pad[i]);
    }
  }

  KeystreamRatchet keystream() {
    return keystream;
  }

  void wipe() {
    keystream.wipe();
    Arrays.fill(pad, (byte) 0);
  }
}
