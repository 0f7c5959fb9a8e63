package vernam.message;

import java.nio.charset.StandardCharsets;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;

/**
 * An endless stream of key material, 128 bytes a step, which can be sent a value after each step
 * that changes all later ones. It has no memory of a place: to be there again, take the same steps
 * with the same values again.
 *
 * <p>This is the low level. The same bytes twice, as a pad for two different texts, give both texts
 * away; {@link Chunky2048} sees to it that this does not happen.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites the state; the bytes given out
 * are the caller's to wipe. Source: specification chunky2048, section 6; onetimepad-0.18, section
 * 3.
 */
public final class Keystream implements AutoCloseable {
  /** Bytes in a step. */
  public static final int STEP_SIZE = KeystreamRatchet.STEP_SIZE;

  private final WireFormat format;
  private final KeystreamRatchet ratchet;
  private boolean started;
  private boolean closed;

  private Keystream(WireFormat format, KeystreamRatchet ratchet) {
    this.format = format;
    this.ratchet = ratchet;
  }

  /**
   * Starts a keystream; the values are not kept.
   *
   * @param key any value that is not empty, none, zero or false
   * @param salt any value; for a message, the text of 64 hexadecimal digits
   * @param pid any value; aiootp's default is the integer 0
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public static Keystream start(WireFormat format, Literal key, Literal salt, Literal pid) {
    return new Keystream(
        format,
        switch (format) {
          case CHUNKY_2048 -> vernam.chunky2048.Keystream.start(key, salt, pid);
          case ONE_TIME_PAD -> vernam.onetimepad.Keystream.start(key, salt, pid);
        });
  }

  /**
   * Takes a step without sending a value, which is the same as sending {@link Literal#none()}.
   *
   * @return 128 bytes
   */
  public byte[] next() {
    return step("None".getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Sends a value and takes a step.
   *
   * @param entropy enters as {@link Literal#encodeUnquoted()} prints it
   * @return 128 bytes
   * @throws IllegalStateException if it is the first step, which cannot be sent a value
   * @throws IllegalArgumentException if the value is a text with an unpaired surrogate
   */
  public byte[] next(Literal entropy) {
    if (!started) {
      throw new IllegalStateException("the first step of a keystream cannot be sent a value");
    }
    return step(entropy.encodeUnquoted());
  }

  /** Overwrites the state with zeros; no step can be taken afterwards. */
  @Override
  public void close() {
    ratchet.wipe();
    closed = true;
  }

  /** Gives up the state to a cipher, which wipes it. */
  KeystreamRatchet takeFresh(WireFormat wanted) {
    if (format != wanted) {
      throw new IllegalArgumentException("the keystream is of another format");
    }
    if (started || closed) {
      throw new IllegalStateException("the keystream has taken a step or is closed");
    }
    closed = true;
    return ratchet;
  }

  private byte[] step(byte[] entropy) {
    if (closed) {
      throw new IllegalStateException("the keystream is closed");
    }
    byte[] output = new byte[STEP_SIZE];
    if (started) {
      ratchet.next(entropy, output, 0);
    } else {
      ratchet.first(output, 0);
      started = true;
    }
    return output;
  }
}
