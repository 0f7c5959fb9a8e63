package vernam.chunky2048;

import vernam.cipher.RawKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/**
 * What a message is sealed under.
 *
 * @param key shown, not copied
 * @param salt in its text form
 * @param pid shown, not copied
 */
public record MessageContext(Literal key, String salt, Literal pid) {
  /** Checks key and salt. */
  public MessageContext {
    RawKey.requireTruthy(key);
    Salts.requireValid(salt);
  }

  Literal saltText() {
    return Literal.text(salt);
  }

  /** Shows nothing: what is inside is secret. */
  @Override
  public String toString() {
    return "MessageContext";
  }
}
