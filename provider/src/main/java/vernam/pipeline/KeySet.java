package vernam.pipeline;

import java.util.Objects;
import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/**
 * What a message is encrypted under: the same for its padding, its cipher and its validator.
 *
 * @param key any value that is not empty, none, zero or false; kept, so a view of the caller's
 *     array may be wiped when the stages are done
 * @param salt 64 hexadecimal digits, not all zero; a new one for each message
 * @param pid any value; aiootp's default is the integer 0
 */
public record KeySet(Literal key, String salt, Literal pid) {
  /**
   * Makes a key set.
   *
   * @throws IllegalArgumentException if Python would take the key for false, or it is no salt
   */
  public KeySet {
    RawKey.requireTruthy(key);
    Salts.requireValid(salt);
    Objects.requireNonNull(pid);
  }

  /**
   * Returns a key set with a new random salt, which travels with the message.
   *
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static KeySet withNewSalt(Literal key, Literal pid, RandomValues random) {
    return new KeySet(key, random.generateSalt(), pid);
  }

  /** Shows nothing of the key. */
  @Override
  public String toString() {
    return "KeySet";
  }
}
