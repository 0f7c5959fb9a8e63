package vernam.chunky2048;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.literal.Literal;
import vernam.sponge.Interleaved;
import vernam.sponge.SlotSponge;
import vernam.sponge.SlotSponges;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideWords;

/**
 * Deciphers one verified message with its three hashes side by side; specification chunky2048,
 * section 17.3. All seeds are known then, so only the ratchet has to wait for itself: the left and
 * the right hash follow half a block behind, each in a slot of its own.
 *
 * <p>For one message and one thread.
 */
final class LanedDecipher {
  /** How many slots a permutation needs. */
  static final int SLOTS = 3;

  private static final int WORDS = WideSeeds.DIGEST_WORDS;
  private static final int HALF = Layout.BLOCK_SIZE / 2;

  private final SealedMessage message;
  private final byte[] digests;
  private final byte[] opened;
  private final SlotSponges sponges;
  private final SlotSponge ratchet;
  private final SlotSponge left;
  private final SlotSponge right;
  private final long[] seed1 = new long[WORDS];
  private final long[] ratchetKey = new long[WORDS];
  private final long[] entropy = new long[WORDS];
  private final long[] digest = new long[WideStreamHmac.WORDS];
  private final long[] pad = new long[2 * WORDS];

  private LanedDecipher(WideKeccak keccak, SealedMessage message, byte[] digests) {
    this.message = message;
    this.digests = digests;
    opened = new byte[message.blockCount() * Layout.BLOCK_SIZE];
    sponges = new SlotSponges(keccak);
    ratchet = sponges.add();
    left = sponges.add();
    right = sponges.add();
  }

  /**
   * Returns the opened blocks.
   *
   * @param digests for each block the validator's digest over all blocks before it
   */
  static byte[] decipher(
      WideKeccak keccak, Literal key, Literal pid, SealedMessage message, byte[] digests) {
    return Keystream.withSeeds(
        key,
        Literal.text(message.salt()),
        pid,
        (seed0, seed1) -> new LanedDecipher(keccak, message, digests).decipher(seed0, seed1));
  }

  private byte[] decipher(byte[] firstSeed, byte[] secondSeed) {
    start(firstSeed, secondSeed);
    run();
    wipe();
    return opened;
  }

  /** Starts the hashes and takes the first step, whose output is left away. */
  private void start(byte[] firstSeed, byte[] secondSeed) {
    long[] seed0 = new long[WORDS];
    Interleaved.put(firstSeed, 0, seed0, 1, 0, WORDS);
    Interleaved.put(secondSeed, 0, seed1, 1, 0, WORDS);
    absorb(ratchet, seed1, seed0).digest(ratchetKey, 0);
    ratchet.run();
    absorb(left, ratchetKey, seed0).digest(ratchetKey, 0);
    left.run();
    absorb(right, ratchetKey, seed0);
    Arrays.fill(seed0, 0);
    turn();
    follow();
  }

  private static SlotSponge absorb(SlotSponge hash, long[] first, long[] second) {
    return hash.absorb(WideSeeds.word(Domain.CHUNKY_2048))
        .absorb(first, WORDS)
        .absorb(second, WORDS);
  }

  private void run() {
    int halves = 2 * message.blockCount();
    for (int half = 0; half < halves; half++) {
      int words = half < 2 ? sendSiv() : sendDigest(half / 2);
      ratchet.absorb(entropy, words).absorb(ratchetKey, WORDS).absorb(seed1, WORDS);
      turn();
      if (half > 0) {
        xor(half - 1);
      }
      follow();
      left.digest(pad, 0);
      right.digest(pad, WORDS);
    }
    left.run();
    right.run();
    xor(halves - 1);
  }

  /** Makes the next ratchet key, and beside it what is left of the pad before. */
  private void turn() {
    ratchet.digest(ratchetKey, 0);
    ratchet.run();
    left.run();
    right.run();
  }

  private void follow() {
    left.absorb(WideKeystream.LEFT_PAD).absorb(ratchetKey, WORDS);
    right.absorb(WideKeystream.RIGHT_PAD).absorb(ratchetKey, WORDS);
  }

  /** Puts the value to be sent into its place and returns how many words it has. */
  private int sendSiv() {
    byte[] text = message.siv().getBytes(StandardCharsets.US_ASCII);
    Interleaved.put(text, 0, entropy, 1, 0, text.length / Long.BYTES);
    return text.length / Long.BYTES;
  }

  private int sendDigest(int block) {
    Interleaved.put(digests, block * StreamHmac.SIZE, digest, 1, 0, digest.length);
    WideWords.plain(1).hex(digest, entropy, digest.length);
    return entropy.length;
  }

  private void xor(int half) {
    int at = half * HALF;
    Interleaved.get(pad, 1, 0, pad.length, opened, at);
    int from = message.blockOffset(0) + at;
    for (int i = 0; i < HALF; i++) {
      opened[at + i] ^= message.array()[from + i];
    }
  }

  private void wipe() {
    sponges.wipe();
    Arrays.fill(seed1, 0);
    Arrays.fill(ratchetKey, 0);
    Arrays.fill(entropy, 0);
    Arrays.fill(digest, 0);
    Arrays.fill(pad, 0);
  }
}
