package vernam.message;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vernam.cipher.MessageAge;
import vernam.cipher.Padding;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

/**
 * Takes header and padding off blocks that come in pieces of any size, and checks the age of the
 * message as soon as its first 8 bytes are there. The plaintext is that of a message that is opened
 * as a whole; its last 31 bytes so far are held back, since padding may begin in them.
 *
 * <p>What is given to it should be verified: nothing here shows whether bytes were changed.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites what is held back. Source:
 * specification chunky2048, sections 7.3, 13 and 16; onetimepad-0.18, section 4.
 */
public final class Depadder implements AutoCloseable {
  private static final byte[] NOTHING = {};

  private final Padding padding;
  private final int headerSize;
  private final int searchedFrom;
  private final long now;
  private final @Nullable Duration maxAge;
  private byte[] held = {};
  private long total;
  private boolean ageKnown;
  private boolean markFound;
  private boolean ended;

  /**
   * Begins a message of any age.
   *
   * @param key not kept
   * @param salt 64 hexadecimal digits
   */
  public Depadder(WireFormat format, Literal key, String salt, Literal pid) {
    this(format, key, salt, pid, 0, null);
  }

  /**
   * Begins a message with an age limit.
   *
   * @param key not kept
   * @param salt 64 hexadecimal digits
   * @param clock tells the age, counted from the message's making to this call
   * @param maxAge not zero, which aiootp takes for no limit
   * @throws IllegalArgumentException if the limit is zero
   */
  public Depadder(
      WireFormat format, Literal key, String salt, Literal pid, Clock clock, Duration maxAge) {
    this(format, key, salt, pid, clock.instant().getEpochSecond(), maxAge);
  }

  private Depadder(
      WireFormat format,
      Literal key,
      String salt,
      Literal pid,
      long now,
      @Nullable Duration maxAge) {
    if (maxAge != null && maxAge.isZero()) {
      throw new IllegalArgumentException("an age limit is not zero");
    }
    padding = Paddings.derive(format, key, salt, pid);
    headerSize = Paddings.headerSize(format);
    // The older format searches the whole message, even where the timestamp stands.
    searchedFrom = format == WireFormat.ONE_TIME_PAD ? 0 : headerSize;
    this.now = now;
    this.maxAge = maxAge;
  }

  /**
   * Takes opened blocks and returns the plaintext that is certain then.
   *
   * @throws MessageExpiredException if the message is too old; nothing can be called afterwards
   * @throws IllegalStateException if the message has ended
   */
  public byte[] update(byte[] opened) throws MessageExpiredException {
    requireOpen();
    long start = total - held.length;
    byte[] all = Paddings.join(held, opened);
    Arrays.fill(held, (byte) 0);
    held = all;
    total += opened.length;
    checkAge();
    if (markFound) {
      return keepFrom(total, total, total);
    }
    int mark = padding.indexIn(all, (int) Math.min(all.length, Math.max(0, searchedFrom - start)));
    if (mark < all.length) {
      markFound = true;
      return keepFrom(start, start + mark, total);
    }
    long certain = Math.max(start, total - (Padding.MARK_SIZE - 1));
    return certain < headerSize ? NOTHING : keepFrom(start, certain, certain);
  }

  /**
   * Ends the message and returns the rest of the plaintext.
   *
   * @throws MalformedMessageException if the message was not one or more whole blocks
   * @throws IllegalStateException if the message has already ended
   */
  public byte[] finish() throws MalformedMessageException {
    requireOpen();
    try {
      if (total == 0 || total % Padding.BLOCK_SIZE != 0) {
        throw new MalformedMessageException("a message is one or more whole blocks");
      }
      return keepFrom(total - held.length, total, total);
    } finally {
      close();
    }
  }

  /** Overwrites what is held back with zeros; nothing can be called afterwards. */
  @Override
  public void close() {
    ended = true;
    Arrays.fill(held, (byte) 0);
    padding.wipe();
  }

  /**
   * Returns the plaintext of what is held, up to a place, and holds only what follows another.
   * Places are counted from the beginning of the message.
   */
  private byte[] keepFrom(long start, long end, long next) {
    byte[] all = held;
    int from = (int) Math.max(0, headerSize - start);
    int to = (int) (end - start);
    byte[] plaintext = to > from ? Arrays.copyOfRange(all, from, to) : NOTHING;
    int rest = (int) Math.min(all.length, total - next);
    held = Arrays.copyOfRange(all, all.length - rest, all.length);
    Arrays.fill(all, (byte) 0);
    return plaintext;
  }

  private void checkAge() throws MessageExpiredException {
    if (ageKnown || total < Long.BYTES) {
      return;
    }
    ageKnown = true;
    boolean valid = false;
    try {
      MessageAge.check(ByteBuffer.wrap(held).getLong(), now, maxAge);
      valid = true;
    } finally {
      if (!valid) {
        close();
      }
    }
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("the message has ended");
    }
  }
}
