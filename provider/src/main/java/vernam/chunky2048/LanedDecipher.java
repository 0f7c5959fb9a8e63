package vernam.chunky2048;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vernam.cipher.KeystreamRatchet;
import vernam.sponge.Interleaved;
import vernam.sponge.Lanes;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideWords;

/**
 * Deciphers one verified message with its hashes side by side; specification chunky2048, section
 * 17.3. All values to be sent are known then, so only the ratchet has to wait for itself. Its
 * digests are made in a slot of their own, from a copy, while the hash goes on with the next value;
 * the left and the right hash follow behind. Half a block takes three permutations.
 *
 * <p>For one message and one thread.
 */
final class LanedDecipher {
  /** How many slots a permutation needs. */
  static final int SLOTS = 4;

  private static final int DIGEST = 3;
  private static final int HALF = Layout.BLOCK_SIZE / 2;
  private static final int HALF_WORDS = Layout.BLOCK_WORDS / 2;

  private final SealedMessage message;
  private final byte[] digests;
  private final byte[] opened;
  private final Lanes lanes;
  private final LanedKeystream keystream;
  private final long[] value = new long[LanedKeystream.WORDS];
  private final long[] digest = new long[WideStreamHmac.WORDS];
  private final long[] pad = new long[HALF_WORDS];

  private LanedDecipher(
      WideKeccak keccak, KeystreamRatchet source, SealedMessage message, byte[] digests) {
    this.message = message;
    this.digests = digests;
    opened = new byte[message.blockCount() * Layout.BLOCK_SIZE];
    lanes = new Lanes(keccak);
    keystream = new LanedKeystream(source, lanes);
  }

  /**
   * Returns the opened blocks.
   *
   * @param source the keystream after its first step; stays as it is
   * @param digests for each block the validator's digest over all blocks before it
   */
  static byte[] decipher(
      WideKeccak keccak, KeystreamRatchet source, SealedMessage message, byte[] digests) {
    LanedDecipher decipher = new LanedDecipher(keccak, source, message, digests);
    decipher.run();
    decipher.wipe();
    return decipher.opened;
  }

  private void run() {
    int halves = 2 * message.blockCount();
    send(0);
    keystream.absorbRest();
    for (int half = 0; half < halves; half++) {
      boolean more = half + 1 < halves;
      lanes.copy(LanedKeystream.SEED, DIGEST);
      keystream.padSeed(DIGEST);
      keystream.padSides();
      if (more) {
        send(half + 1);
      }
      boolean ahead = more && keystream.fillsBlockAlone();
      if (ahead) {
        keystream.fill();
      }
      keystream.turn(DIGEST, ahead);
      keystream.endSides();
      lanes.permute(more && keystream.fill() ? Lanes.slots(LanedKeystream.SEED) : 0);
      keystream.readSides(pad);
      keystream.endSides();
      xor(half);
      keystream.absorbRest();
    }
  }

  private void send(int half) {
    if (half < 2) {
      byte[] text = message.siv().getBytes(StandardCharsets.US_ASCII);
      Interleaved.put(text, 0, value, 1, 0, text.length / Long.BYTES);
      keystream.send(value, text.length / Long.BYTES);
    } else {
      Interleaved.put(digests, half / 2 * StreamHmac.SIZE, digest, 1, 0, digest.length);
      WideWords.plain(1).hex(digest, value, digest.length);
      keystream.send(value, value.length);
    }
  }

  private void xor(int half) {
    int at = half * HALF;
    int from = message.blockOffset(0) + at;
    Interleaved.xor(message.array(), from, pad, 1, 0, HALF_WORDS, opened, at);
  }

  private void wipe() {
    lanes.wipe();
    keystream.wipe();
    Arrays.fill(value, 0);
    Arrays.fill(digest, 0);
    Arrays.fill(pad, 0);
  }
}
