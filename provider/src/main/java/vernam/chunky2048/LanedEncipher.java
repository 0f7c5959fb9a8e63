package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.KeystreamRatchet;
import vernam.sponge.Interleaved;
import vernam.sponge.Lanes;
import vernam.sponge.Sha3;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideWords;

/**
 * Enciphers whole blocks of one message, but the first, with its hashes side by side; specification
 * chunky2048, section 17.3. The value that is sent for a block is the digest over all ciphertext
 * before it, so most permutations wait for each other; what does not wait is done beside them: all
 * of the first half's pad, what fills the blocks of the left and the right hash, and what the
 * validator absorbs of the first half. A block takes about ten permutations instead of 18.
 *
 * <p>For one use by one thread.
 */
final class LanedEncipher {
  /** How many slots a permutation needs. */
  static final int SLOTS = 4;

  private static final int MAC = 3;
  private static final int MAC_RATE = 17;
  private static final int SEED_SLOT = Lanes.slots(LanedKeystream.SEED);
  private static final int MAC_SLOT = Lanes.slots(MAC);
  private static final int HALF = Layout.BLOCK_SIZE / 2;
  private static final int HALF_WORDS = Layout.BLOCK_WORDS / 2;

  private final Lanes lanes;
  private final LanedKeystream keystream;
  private final Sha3 mac;
  private final long[] digest = new long[WideStreamHmac.WORDS];
  private final long[] value = new long[2 * WideStreamHmac.WORDS];
  private final long[] half = new long[HALF_WORDS];
  private int macAt;
  private int taken = HALF_WORDS;

  /**
   * Takes over from a keystream and a validator that have done at least one block.
   *
   * @param mac the validator's hash
   */
  LanedEncipher(WideKeccak keccak, KeystreamRatchet source, Sha3 mac) {
    this.mac = mac;
    lanes = new Lanes(keccak);
    keystream = new LanedKeystream(source, lanes);
    macAt = lanes.load(MAC, mac);
  }

  /**
   * Enciphers blocks and lets keystream and validator go on after them; this object is then used
   * up.
   *
   * @return the validator's digest before the last block
   */
  byte[] encipher(byte[] input, int offset, int blocks, byte[] output, int outputOffset) {
    for (int i = 0; i < blocks; i++) {
      sendDigest();
      keystream.absorbRest();
      turn();
      secondValue(input, offset + i * Layout.BLOCK_SIZE, output, outputOffset, i);
      turn();
      lastHalf(input, offset + i * Layout.BLOCK_SIZE, output, outputOffset, i);
    }
    keystream.store();
    lanes.store(MAC, macAt, mac);
    byte[] before = Interleaved.bytes(digest, 1, 0, digest.length);
    wipe();
    return before;
  }

  /** Sends the digest over all ciphertext so far. */
  private void sendDigest() {
    lanes.pad(MAC, macAt, MAC_RATE);
    keystream.padSides();
    lanes.permute(LanedKeystream.SIDES);
    lanes.pad(MAC, macAt, MAC_RATE);
    lanes.read(MAC, digest, 0, digest.length);
    WideWords.plain(1).hex(digest, value, digest.length);
    keystream.send(value, value.length);
  }

  private void turn() {
    keystream.padSeed(LanedKeystream.SEED);
    lanes.permute(0);
    keystream.padSeed(LanedKeystream.SEED);
    keystream.turn(LanedKeystream.SEED);
  }

  /** Sends the value once more, and beside it makes and uses the first half of the pad. */
  private void secondValue(byte[] input, int offset, byte[] output, int outputOffset, int block) {
    keystream.send(value, value.length);
    keystream.endSides();
    lanes.permute(keystream.fill() ? SEED_SLOT : 0);
    xorHalf(input, offset, output, outputOffset + block * Layout.BLOCK_SIZE);
    int going = LanedKeystream.SIDES;
    going |= fillMac() ? MAC_SLOT : 0;
    keystream.padSides();
    going |= keystream.fill() ? SEED_SLOT : 0;
    lanes.permute(going);
    fillMac();
    keystream.absorbRest();
  }

  private void lastHalf(byte[] input, int offset, byte[] output, int outputOffset, int block) {
    keystream.endSides();
    lanes.permute(0);
    xorHalf(input, offset + HALF, output, outputOffset + block * Layout.BLOCK_SIZE + HALF);
    if (fillMac()) {
      lanes.permute(MAC_SLOT);
      fillMac();
    }
  }

  /** Enciphers with the pad that both sides have made, and has the ciphertext for the validator. */
  private void xorHalf(byte[] input, int offset, byte[] output, int outputOffset) {
    keystream.readSides(half);
    keystream.endSides();
    Interleaved.xor(input, offset, half, 1, 0, HALF_WORDS, output, outputOffset);
    Interleaved.put(output, outputOffset, half, 1, 0, HALF_WORDS);
    taken = 0;
  }

  /** Lets the validator take ciphertext, and returns whether its block is full. */
  private boolean fillMac() {
    int count = Math.min(MAC_RATE - macAt, HALF_WORDS - taken);
    lanes.xor(MAC, macAt, half, taken, count);
    taken += count;
    macAt = (macAt + count) % MAC_RATE;
    return count > 0 && macAt == 0;
  }

  private void wipe() {
    lanes.wipe();
    keystream.wipe();
    Arrays.fill(digest, 0);
    Arrays.fill(value, 0);
    Arrays.fill(half, 0);
  }
}
