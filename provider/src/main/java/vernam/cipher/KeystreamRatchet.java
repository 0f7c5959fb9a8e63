package vernam.cipher;

import java.util.Arrays;
import vernam.sponge.Sha3;

/**
 * The keystream: 128 bytes a step from three running SHA3-512, and after each step a value may be
 * sent that changes all that follows (specification chunky2048, section 6.2; onetimepad-0.18,
 * section 3, with other constants).
 *
 * <p>Not safe for use by several threads.
 */
public final class KeystreamRatchet {
  /** Bytes of output for each step. */
  public static final int STEP_SIZE = 128;

  private static final int DIGEST_SIZE = 64;

  private final Sha3 seedKdf = Sha3.sha3With512Bits();
  private final Sha3 leftKdf = Sha3.sha3With512Bits();
  private final Sha3 rightKdf = Sha3.sha3With512Bits();
  private final byte[] leftPad;
  private final byte[] rightPad;
  private final byte[] seed;
  private final byte[] ratchetKey = new byte[DIGEST_SIZE];
  private boolean started;

  /**
   * Starts a keystream.
   *
   * @param prefix what each of the three hashes absorbs first; may be empty
   * @param seed0 the first seed K0, not kept
   * @param seed1 the second seed K1, copied
   * @param leftPad what the left hash absorbs at each step before the ratchet key
   * @param rightPad what the right hash absorbs at each step before the ratchet key
   */
  public KeystreamRatchet(
      byte[] prefix, byte[] seed0, byte[] seed1, byte[] leftPad, byte[] rightPad) {
    this.seed = seed1.clone();
    this.leftPad = leftPad.clone();
    this.rightPad = rightPad.clone();
    byte[] digest = new byte[DIGEST_SIZE];
    seedKdf.absorb(prefix).absorb(seed1).absorb(seed0);
    seedKdf.digest(digest, 0);
    leftKdf.absorb(prefix).absorb(digest).absorb(seed0);
    leftKdf.digest(digest, 0);
    rightKdf.absorb(prefix).absorb(digest).absorb(seed0);
    Arrays.fill(digest, (byte) 0);
  }

  /** Takes the first step and writes its {@value #STEP_SIZE} bytes. */
  public void first(byte[] output, int offset) {
    skipFirst();
    squeeze(output, offset);
  }

  /**
   * Takes the first step without its output, as the cipher does.
   *
   * @throws IllegalStateException if the keystream has taken a step
   */
  public void skipFirst() {
    if (started) {
      throw new IllegalStateException("the keystream has already taken its first step");
    }
    started = true;
    turn();
  }

  /**
   * Sends a value, takes the next step and writes its {@value #STEP_SIZE} bytes.
   *
   * @param entropy the printed form of the value sent
   * @throws IllegalStateException if the first step was not taken: it cannot be sent a value
   */
  public void next(byte[] entropy, byte[] output, int offset) {
    if (!started) {
      throw new IllegalStateException("the first step of a keystream cannot be sent a value");
    }
    seedKdf.absorb(entropy).absorb(ratchetKey).absorb(seed);
    turn();
    squeeze(output, offset);
  }

  /** Returns the hash that makes the ratchet keys, for who runs the three side by side. */
  public Sha3 seedKdf() {
    return seedKdf;
  }

  /** Returns the hash that makes the first half of a step. */
  public Sha3 leftKdf() {
    return leftKdf;
  }

  /** Returns the hash that makes the second half of a step. */
  public Sha3 rightKdf() {
    return rightKdf;
  }

  /** Returns the seed K1, in the keystream's own array. */
  public byte[] seed() {
    return seed;
  }

  /** Returns the last ratchet key, in the keystream's own array. */
  public byte[] ratchetKey() {
    return ratchetKey;
  }

  /** Overwrites the state with zeros; the object cannot be used afterwards. */
  public void wipe() {
    seedKdf.wipe();
    leftKdf.wipe();
    rightKdf.wipe();
    Arrays.fill(seed, (byte) 0);
    Arrays.fill(ratchetKey, (byte) 0);
  }

  private void turn() {
    seedKdf.digest(ratchetKey, 0);
    leftKdf.absorb(leftPad).absorb(ratchetKey);
    rightKdf.absorb(rightPad).absorb(ratchetKey);
  }

  private void squeeze(byte[] output, int offset) {
    leftKdf.digest(output, offset);
    rightKdf.digest(output, offset + DIGEST_SIZE);
  }
}
