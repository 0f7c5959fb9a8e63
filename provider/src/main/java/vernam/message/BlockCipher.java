package vernam.message;

import vernam.cipher.HashKey;
import vernam.literal.Literal;

/**
 * Enciphers or deciphers the blocks of one Chunky2048 message in order, in the direction that its
 * {@link StreamHmac} has chosen. It neither pads nor ends the message: see {@link Padder}, {@link
 * Depadder} and {@link StreamHmac#finish}.
 *
 * <p>This is the low level: what it deciphers is not verified yet. Use block ids, or show nothing
 * before {@link StreamHmac#verify}.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites keys and pads, not those of the
 * validator. Source: specification chunky2048, sections 10 and 16.
 */
public final class BlockCipher implements AutoCloseable {
  /** Bytes in a block. */
  public static final int BLOCK_SIZE = WireFormat.BLOCK_SIZE;

  private final StreamHmac validator;
  private final vernam.chunky2048.BlockCipher cipher;
  private boolean closed;

  /**
   * Begins a message; key, salt and pid must be those of the validator.
   *
   * @param validator one that has chosen a direction and taken no block
   * @param key not kept
   * @throws IllegalArgumentException if the validator has not chosen a direction, or Python would
   *     take the key for false
   */
  public BlockCipher(StreamHmac validator, Literal key, String salt, Literal pid) {
    this.validator = validator;
    this.cipher = new vernam.chunky2048.BlockCipher(validator.open(), HashKey.of(key), salt, pid);
  }

  /**
   * Begins a message with a keystream, which should be of the validator's key, salt and pid.
   *
   * @param validator one that has chosen a direction and taken no block
   * @param keystream taken over, which closes it for all else
   * @throws IllegalArgumentException if the validator has not chosen a direction, or the keystream
   *     is of the other {@link WireFormat}
   * @throws IllegalStateException if the keystream has taken a step or is closed
   */
  public BlockCipher(StreamHmac validator, Keystream keystream) {
    this.validator = validator;
    this.cipher =
        new vernam.chunky2048.BlockCipher(
            validator.open(), () -> keystream.takeFresh(WireFormat.CHUNKY_2048));
  }

  /**
   * Enciphers or deciphers whole blocks.
   *
   * @param blocks a multiple of 256 bytes
   * @return as many bytes
   * @throws IllegalArgumentException if it is no multiple; nothing has changed then
   * @throws IllegalStateException if the message has ended
   */
  public byte[] update(byte[] blocks) {
    if (closed) {
      throw new IllegalStateException("the cipher is closed");
    }
    if (blocks.length % BLOCK_SIZE != 0) {
      throw new IllegalArgumentException("blocks have 256 bytes each");
    }
    validator.open();
    byte[] output = new byte[blocks.length];
    for (int at = 0; at < blocks.length; at += BLOCK_SIZE) {
      cipher.apply(blocks, at, output, at);
    }
    return output;
  }

  /** Overwrites keys and pads with zeros; nothing can be called afterwards. */
  @Override
  public void close() {
    cipher.wipe();
    closed = true;
  }
}
