package vernam.spec;

import java.security.spec.KeySpec;
import vernam.literal.Literal;

/**
 * Names 128 bytes of the {@code Chunky2048} keystream, which the {@code SecretKeyFactory} {@code
 * Chunky2048Keystream} turns into a key. The databases and the password hash of aiootp derive their
 * keys so (specification chunky2048, section 6.2; database, section 3).
 *
 * <p>Immutable as far as its literals are.
 *
 * @see vernam.literal.Literal
 */
public final class KeystreamKeySpec implements KeySpec {
  private final Literal key;
  private final Literal salt;
  private final Literal pid;
  private final int index;

  /**
   * Makes the specification.
   *
   * @param key any value that Python does not take for false
   * @param salt any value; the keystream itself has no rule for it
   * @param pid any value
   * @param index which output, counted from 0; computing it takes time in proportion
   * @throws IllegalArgumentException if the key is empty, none, zero or false, or the index
   *     negative
   */
  public KeystreamKeySpec(Literal key, Literal salt, Literal pid, int index) {
    if (key.isFalsy()) {
      throw new IllegalArgumentException("a key is not empty, none, zero or false");
    }
    if (index < 0) {
      throw new IllegalArgumentException("an index is not negative: " + index);
    }
    this.key = key;
    this.salt = salt;
    this.pid = pid;
    this.index = index;
  }

  /** Returns the key. */
  public Literal key() {
    return key;
  }

  /** Returns the salt. */
  public Literal salt() {
    return salt;
  }

  /** Returns the associated value. */
  public Literal pid() {
    return pid;
  }

  /** Returns which output is meant. */
  public int index() {
    return index;
  }
}
