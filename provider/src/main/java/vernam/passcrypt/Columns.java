package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.KeystreamRatchet;
import vernam.spec.PasscryptCost;
import vernam.sponge.Interleaved;
import vernam.sponge.Sha3;

/**
 * The memory of one computation and the passes over it; specification passcrypt, section 3. All
 * columns lie in one flat array with room for their final size, so that nothing is moved and
 * everything can be wiped.
 *
 * <p>Not safe for use by several threads.
 */
final class Columns {
  /** Bytes in a digest of the proof, by which a column grows at each visit. */
  static final int DIGEST_SIZE = 64;

  private static final int START_SIZE = KeystreamRatchet.STEP_SIZE;
  private static final byte[] NOTHING_SENT = {'N', 'o', 'n', 'e'};

  private final int width;
  private final int passes;
  private final int stride;
  private final byte[] memory;
  private final Sha3 proof = Sha3.sha3With512Bits();
  private final byte[] digest = new byte[DIGEST_SIZE];

  /** Makes empty columns; the cost is within the limit. */
  Columns(PasscryptCost cost) {
    width = Math.toIntExact(cost.width());
    passes = cost.cpu();
    stride = cost.columnSize();
    memory = new byte[Math.toIntExact(cost.memory())];
  }

  /** Returns the number of columns. */
  int width() {
    return width;
  }

  /** Returns how often all columns are visited. */
  int passes() {
    return passes;
  }

  /** Returns the bytes of all columns, not copied. */
  byte[] memory() {
    return memory;
  }

  /** Returns where a column begins in the memory. */
  int offset(int column) {
    return column * stride;
  }

  /**
   * Gives every column its first bytes.
   *
   * @param keystream one that has not taken a step; wiped
   */
  void fill(KeystreamRatchet keystream) {
    keystream.first(memory, 0);
    for (int column = 1; column < width; column++) {
      keystream.next(NOTHING_SENT, memory, offset(column));
    }
    keystream.wipe();
  }

  /** Makes all passes over filled columns and returns the hash. */
  byte[] prove(byte[] arguments) {
    start(arguments);
    for (int pass = 0; pass < passes; pass++) {
      for (int column = 0; column < width; column++) {
        round(pass, column);
      }
    }
    return digest();
  }

  /** Takes the first digest of the proof, before all passes. */
  void start(byte[] arguments) {
    absorb(width - 1, START_SIZE);
    proof.absorb(arguments);
    proof.digest(digest, 0);
  }

  /** Visits a column, a random one, and the mirror of the first. */
  void round(int pass, int column) {
    int mirror = mirror(column);
    int random = position();
    int size = size(pass, column, column);
    absorb(column, size);
    absorb(random, size(pass, column, random));
    proof.digest(memory, offset(column) + size);
    absorb(mirror, mirrorSize(pass, column));
    proof.digest(digest, 0);
    appendToMirror(pass, column);
  }

  /** Ends a round: the last digest grows the mirror. */
  void appendToMirror(int pass, int column) {
    int end = offset(mirror(column)) + mirrorSize(pass, column);
    System.arraycopy(digest, 0, memory, end, DIGEST_SIZE);
  }

  /** Takes the last digest of the proof from a slot of interleaved words. */
  void takeDigest(long[] words, int width, int slot) {
    Interleaved.get(words, width, slot, DIGEST_SIZE / Long.BYTES, digest, 0);
  }

  /** Returns the column that is visited as the mirror of another. */
  int mirror(int column) {
    return width - 1 - column;
  }

  /** Returns the column that the next round visits at random: the last digest modulo the width. */
  int position() {
    long remainder = 0;
    for (int i = 0; i < DIGEST_SIZE; i += 4) {
      long word =
          (digest[i] & 0xFFL) << 24
              | (digest[i + 1] & 0xFF) << 16
              | (digest[i + 2] & 0xFF) << 8
              | (digest[i + 3] & 0xFF);
      remainder = ((remainder << 32) | word) % width;
    }
    return (int) remainder;
  }

  /** Returns the size of a column at the beginning of a round, from the visits that it has had. */
  int size(int pass, int round, int column) {
    int visits = (column < round ? 1 : 0) + (mirror(column) < round ? 1 : 0);
    return START_SIZE * (pass + 1) + DIGEST_SIZE * visits;
  }

  /** Returns the size at which the mirror is visited in a round. */
  int mirrorSize(int pass, int round) {
    int size = size(pass, round, mirror(round));
    // In the middle of an odd width the mirror is the column itself, 64 bytes longer by now.
    return mirror(round) == round ? size + DIGEST_SIZE : size;
  }

  /** Returns a copy of a part of a column. */
  byte[] column(int column, int from, int to) {
    return Arrays.copyOfRange(memory, offset(column) + from, offset(column) + to);
  }

  /** Returns a copy of the last digest of the proof; after the last round it is the hash. */
  byte[] digest() {
    return digest.clone();
  }

  /** Overwrites everything with zeros. */
  void wipe() {
    Arrays.fill(memory, (byte) 0);
    Arrays.fill(digest, (byte) 0);
    proof.wipe();
  }

  private void absorb(int column, int size) {
    proof.absorb(memory, offset(column), size);
  }
}
