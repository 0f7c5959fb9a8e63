package vernam.message;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import vernam.cipher.Padding;
import vernam.literal.Literal;

/**
 * Makes whole blocks of a plaintext that comes in pieces of any size: a header before it, padding
 * behind it. The bytes are those of a message that is sealed as a whole.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites what is held back, less than a
 * block, and the padding; the blocks given out are the caller's to wipe. Source: specification
 * chunky2048, sections 7 and 16; onetimepad-0.18, section 4.
 */
public final class Padder implements AutoCloseable {
  private final Padding padding;
  private byte[] pending;
  private boolean ended;

  /**
   * Begins a plaintext with the system's clock and a new {@link SecureRandom}.
   *
   * @param key not kept
   * @param salt 64 hexadecimal digits
   */
  public Padder(WireFormat format, Literal key, String salt, Literal pid) {
    this(format, key, salt, pid, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Begins a plaintext.
   *
   * @param key not kept
   * @param salt 64 hexadecimal digits
   * @param clock dates the message
   * @param random draws the siv-key, where the format has one
   */
  public Padder(
      WireFormat format, Literal key, String salt, Literal pid, Clock clock, SecureRandom random) {
    padding = Paddings.derive(format, key, salt, pid);
    byte[] sivKey = new byte[Paddings.headerSize(format) - Long.BYTES];
    random.nextBytes(sivKey);
    pending =
        ByteBuffer.allocate(Paddings.headerSize(format))
            .putLong(clock.instant().getEpochSecond())
            .put(sivKey)
            .array();
    Arrays.fill(sivKey, (byte) 0);
  }

  /**
   * Takes plaintext and returns all blocks that are full then.
   *
   * @return a multiple of 256 bytes, often none
   * @throws IllegalStateException if the plaintext has ended
   */
  public byte[] update(byte[] plaintext) {
    if (ended) {
      throw new IllegalStateException("the plaintext has ended");
    }
    byte[] all = Paddings.join(pending, plaintext);
    int full = all.length - all.length % Padding.BLOCK_SIZE;
    Arrays.fill(pending, (byte) 0);
    pending = Arrays.copyOfRange(all, full, all.length);
    byte[] blocks = Arrays.copyOf(all, full);
    Arrays.fill(all, (byte) 0);
    return blocks;
  }

  /**
   * Ends the plaintext and returns the last blocks.
   *
   * @return 256 or 512 bytes; none if the plaintext ended with a block
   */
  public byte[] finish() {
    byte[] blocks = update(padding.first(Padding.sizeFor(pending.length)));
    close();
    return blocks;
  }

  /** Overwrites what is held with zeros; nothing can be called afterwards. */
  @Override
  public void close() {
    ended = true;
    Arrays.fill(pending, (byte) 0);
    padding.wipe();
  }
}
