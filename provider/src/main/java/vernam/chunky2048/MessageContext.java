package vernam.chunky2048;

import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/**
 * What a message is sealed under.
 *
 * @param key shown, not copied
 * @param salt in its text form
 * @param saltText the same, as it is printed
 * @param pid shown, not copied
 */
public record MessageContext(Literal key, String salt, Literal saltText, Literal pid) {
  /** Checks key and salt. */
  public MessageContext {
    RawKey.requireTruthy(key);
    Salts.requireValid(salt);
  }

  /** Names what a message is sealed under. */
  public MessageContext(Literal key, String salt, Literal pid) {
    this(key, salt, Literal.text(salt), pid);
  }

  /** Shows nothing: what is inside is secret. */
  @Override
  public String toString() {
    return "MessageContext";
  }
}
