package vernam.passcrypt;

import java.util.Arrays;
import vernam.chunky2048.Keystream;
import vernam.cipher.ArgumentHash;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.Sha3;

/**
 * One computation of the hash; specification passcrypt, section 3. All columns lie in one flat
 * array with room for their final size, so that nothing is moved and everything can be wiped.
 */
public final class Passcrypt {
  /** Bytes in a hash. */
  public static final int HASH_SIZE = 64;

  private static final int START_SIZE = KeystreamRatchet.STEP_SIZE;
  private static final byte[] NOTHING_SENT = {'N', 'o', 'n', 'e'};

  private final int width;
  private final int stride;
  private final byte[] memory;
  private final Sha3 proof = Sha3.sha3With512Bits();
  private final byte[] digest = new byte[HASH_SIZE];

  /** Starts the keystream that fills the columns. */
  private interface Filler {
    KeystreamRatchet start(Literal key, Literal salt, Literal pid);
  }

  private Passcrypt(PasscryptCost cost) {
    width = Math.toIntExact(cost.width());
    stride = cost.columnSize();
    memory = new byte[Math.toIntExact(cost.memory())];
  }

  /**
   * Returns the hash of a password, {@value #HASH_SIZE} bytes. All memory is wiped.
   *
   * @param password any value that Python does not take for false
   * @param salt any value that Python does not take for false
   * @throws IllegalArgumentException if one of them is falsy, or the cost is above the limit
   */
  public static byte[] hash(
      Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    return hash(Keystream::start, password, salt, cost, limit);
  }

  /**
   * Returns the hash that aiootp 0.18 computes from the same arguments; specification passcrypt,
   * section 7. Another keystream fills the memory, all else is as in {@link #hash}.
   *
   * @throws IllegalArgumentException if password or salt is falsy, or the cost is above the limit
   */
  public static byte[] hashAs018(
      Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    return hash(vernam.onetimepad.Keystream::start, password, salt, cost, limit);
  }

  static void requirePasswordAndSalt(Literal password, Literal salt) {
    if (password.isFalsy()) {
      throw new IllegalArgumentException("a password is not empty, none, zero or false");
    }
    if (salt.isFalsy()) {
      throw new IllegalArgumentException("a salt is not empty, none, zero or false");
    }
  }

  private static byte[] hash(
      Filler filler, Literal password, Literal salt, PasscryptCost cost, PasscryptLimit limit) {
    requirePasswordAndSalt(password, salt);
    limit.check(cost);
    Passcrypt computation = new Passcrypt(cost);
    byte[] arguments =
        ArgumentHash.of(
            password,
            salt,
            Literal.integer(cost.kb()),
            Literal.integer(cost.cpu()),
            Literal.integer(cost.hardness()));
    try {
      computation.fill(filler.start(password, salt, Literal.bytesView(arguments)));
      return computation.prove(arguments, cost.cpu());
    } finally {
      Arrays.fill(arguments, (byte) 0);
      computation.wipe();
    }
  }

  private void fill(KeystreamRatchet keystream) {
    keystream.first(memory, 0);
    for (int column = 1; column < width; column++) {
      keystream.next(NOTHING_SENT, memory, column * stride);
    }
    keystream.wipe();
  }

  private byte[] prove(byte[] arguments, int passes) {
    absorb(width - 1, START_SIZE);
    proof.absorb(arguments);
    proof.digest(digest, 0);
    for (int pass = 0; pass < passes; pass++) {
      for (int round = 0; round < width; round++) {
        round(pass, round);
      }
    }
    return digest.clone();
  }

  private void round(int pass, int column) {
    int mirror = width - 1 - column;
    int random = position();
    int size = size(pass, column, column);
    absorb(column, size);
    absorb(random, size(pass, column, random));
    proof.digest(memory, column * stride + size);
    // In the middle of an odd width the mirror is the column itself, 64 bytes longer by now.
    int mirrorSize = mirror == column ? size + HASH_SIZE : size(pass, column, mirror);
    absorb(mirror, mirrorSize);
    proof.digest(digest, 0);
    System.arraycopy(digest, 0, memory, mirror * stride + mirrorSize, HASH_SIZE);
  }

  /** Returns the size of a column at the beginning of a round, from the visits that it has had. */
  private int size(int pass, int round, int column) {
    int visits = (column < round ? 1 : 0) + (width - 1 - column < round ? 1 : 0);
    return START_SIZE * (pass + 1) + HASH_SIZE * visits;
  }

  /** Returns the digest as a big-endian number, modulo the width. */
  private int position() {
    long remainder = 0;
    for (int i = 0; i < HASH_SIZE; i += 4) {
      long word =
          (digest[i] & 0xFFL) << 24
              | (digest[i + 1] & 0xFF) << 16
              | (digest[i + 2] & 0xFF) << 8
              | (digest[i + 3] & 0xFF);
      remainder = ((remainder << 32) | word) % width;
    }
    return (int) remainder;
  }

  private void absorb(int column, int size) {
    proof.absorb(memory, column * stride, size);
  }

  private void wipe() {
    Arrays.fill(memory, (byte) 0);
    Arrays.fill(digest, (byte) 0);
    proof.wipe();
  }
}
