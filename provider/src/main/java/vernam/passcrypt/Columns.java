package vernam.passcrypt;

import java.util.Arrays;
import vernam.cipher.KeystreamRatchet;
import vernam.spec.PasscryptCost;

/**
 * The memory of one computation, which a {@link Proof} visits; specification passcrypt, section 3.
 * All columns lie in one flat array with room for their final size, so that nothing is moved and
 * everything can be wiped.
 *
 * <p>Not safe for use by several threads.
 */
final class Columns {
  /** The printed form of what is sent to the keystream at each step; read only. */
  static final byte[] NOTHING_SENT = {'N', 'o', 'n', 'e'};

  private static final int CACHE_LINE = 64;
  private static final int START_SIZE = KeystreamRatchet.STEP_SIZE;
  private static final int DIGEST_SIZE = ProofHash.DIGEST_SIZE;

  private final int width;
  private final int passes;
  private final int stride;
  private final byte[] memory;
  private final long[] weights = new long[DIGEST_SIZE];

  // Written only: a read whose result is of no use would be left out by the compiler.
  @SuppressWarnings("UnusedVariable")
  private byte fetched;

  /** Makes empty columns; the cost is within the limit. */
  Columns(PasscryptCost cost) {
    width = Math.toIntExact(cost.width());
    passes = cost.cpu();
    stride = cost.columnSize();
    memory = new byte[Math.toIntExact(cost.memory())];
    long weight = 1;
    for (int i = DIGEST_SIZE - 1; i >= 0; i--) {
      weights[i] = weight;
      weight = (weight << Byte.SIZE) % width;
    }
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

  /** Returns the column that is visited as the mirror of another. */
  int mirror(int column) {
    return width - 1 - column;
  }

  /**
   * Returns the column that a round visits at random: the digest before it, modulo the width.
   *
   * @param digest where it begins in the memory
   */
  int random(int digest) {
    long sum = 0;
    for (int i = 0; i < DIGEST_SIZE; i++) {
      sum += (memory[digest + i] & 0xFF) * weights[i];
    }
    return (int) (sum % width);
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

  /**
   * Reads a byte of each cache line of a column that is absorbed soon. So the processor fetches
   * them all at once, and not one when the next permutation begins with it: a thirtieth of the time
   * where the memory is larger than its caches.
   */
  void fetch(int column, int size) {
    byte all = 0;
    for (int i = offset(column); i < offset(column) + size; i += CACHE_LINE) {
      all |= memory[i];
    }
    fetched = all;
  }

  /** Returns where in the memory the first digest of a round is appended to the column. */
  int end(int pass, int round) {
    return offset(round) + size(pass, round, round);
  }

  /** Returns where in the memory the last digest of a round is appended to the mirror. */
  int mirrorEnd(int pass, int round) {
    return offset(mirror(round)) + mirrorSize(pass, round);
  }

  /**
   * Returns where in the memory the digest before all rounds is kept: where the last one of the
   * first round goes, by which time it was used.
   */
  int firstDigest() {
    return mirrorEnd(0, 0);
  }

  /** Returns a copy of the last digest of the last round: the hash. */
  byte[] hash() {
    int from = mirrorEnd(passes - 1, width - 1);
    return Arrays.copyOfRange(memory, from, from + DIGEST_SIZE);
  }

  /** Returns a copy of a part of a column. */
  byte[] column(int column, int from, int to) {
    return Arrays.copyOfRange(memory, offset(column) + from, offset(column) + to);
  }

  /** Overwrites everything with zeros. */
  void wipe() {
    Arrays.fill(memory, (byte) 0);
    fetched = 0;
  }
}
