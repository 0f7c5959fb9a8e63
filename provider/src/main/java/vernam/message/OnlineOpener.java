package vernam.message;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

/**
 * Opens a stream that {@link OnlineSealer} has sealed, packet by packet. Plaintext is given out
 * when the id of its block is verified, which proves this block and all before it in their order.
 * That the stream is whole is proved by its last packet only: before {@link #isComplete} nobody
 * knows what is still missing.
 *
 * <p>A packet that is not the next one is refused with {@link BlockRefusedException} and changes
 * nothing: ask for packet {@link #nextIndex} again.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites keys and plaintext. Source:
 * specification chunky2048, sections 8 and 16; src/docs/formats/online.md.
 */
public final class OnlineOpener implements AutoCloseable {
  private static final int HEAD_SIZE = 48;
  private static final int ID_SIZE = OnlineSealer.ID_SIZE;
  private static final int PACKET_SIZE = ID_SIZE + WireFormat.BLOCK_SIZE;
  private static final int END_SIZE = 2 * StreamHmac.SIZE;

  private final MessageKey key;
  private final Literal pid;
  private final Clock clock;
  private final @Nullable Duration maxAge;
  private @Nullable Parts parts;
  private long nextIndex;
  private byte @Nullable [] lastDigest;
  private boolean complete;
  private boolean closed;

  /**
   * Waits for a stream of any age.
   *
   * @param key 64 bytes in the format {@code RAW}; fetched and wiped when the stream begins
   */
  public OnlineOpener(SecretKey key, Literal pid) {
    this(MessageKey.of(key), pid, Clock.systemUTC(), null);
  }

  /**
   * Waits for a stream that may not be older than a limit when its first packet comes.
   *
   * @param key 64 bytes in the format {@code RAW}; fetched and wiped when the stream begins
   * @param maxAge not zero
   */
  public OnlineOpener(SecretKey key, Literal pid, Clock clock, Duration maxAge) {
    this(MessageKey.of(key), pid, clock, requireLimit(maxAge));
  }

  /**
   * Waits for a stream of any age.
   *
   * @param key any value that is not empty, none, zero or false
   */
  public OnlineOpener(Literal key, Literal pid) {
    this(MessageKey.of(key), pid, Clock.systemUTC(), null);
  }

  /**
   * Waits for a stream that may not be older than a limit when its first packet comes.
   *
   * @param key any value that is not empty, none, zero or false
   * @param maxAge not zero
   */
  public OnlineOpener(Literal key, Literal pid, Clock clock, Duration maxAge) {
    this(MessageKey.of(key), pid, clock, requireLimit(maxAge));
  }

  private OnlineOpener(MessageKey key, Literal pid, Clock clock, @Nullable Duration maxAge) {
    this.key = key;
    this.pid = pid;
    this.clock = clock;
    this.maxAge = maxAge;
  }

  /**
   * Verifies the next packet and returns the plaintext that is certain then. The last 31 bytes of
   * it may come with the packet after.
   *
   * @throws MalformedMessageException if no packet expected now has this size; nothing has changed
   * @throws BlockRefusedException if it is not the next packet; nothing has changed
   * @throws MessageExpiredException if the stream is genuine but too old; nothing can be called
   *     afterwards
   * @throws IllegalStateException if the stream is complete, has expired or was closed
   */
  public byte[] open(byte[] packet)
      throws MalformedMessageException, BlockRefusedException, MessageExpiredException {
    if (closed) {
      throw new IllegalStateException("the stream is closed");
    }
    if (parts == null && packet.length == HEAD_SIZE + PACKET_SIZE) {
      return first(packet);
    }
    if (parts != null && lastDigest == null && packet.length == PACKET_SIZE) {
      return block(parts, packet, 0);
    }
    if (parts != null && packet.length == END_SIZE) {
      return end(parts, packet);
    }
    throw new MalformedMessageException(
        "packet " + nextIndex + " of a stream has no size of " + packet.length + " bytes");
  }

  /** Returns the number of the packet that is expected, counted from 0. */
  public long nextIndex() {
    return nextIndex;
  }

  /** Returns whether the last packet was verified: the plaintext is whole. */
  public boolean isComplete() {
    return complete;
  }

  /** Overwrites keys and plaintext with zeros; no packet is taken afterwards. */
  @Override
  public void close() {
    closed = true;
    if (parts != null) {
      parts.close();
    }
  }

  private byte[] first(byte[] packet)
      throws MalformedMessageException, BlockRefusedException, MessageExpiredException {
    byte[] saltBytes = Arrays.copyOf(packet, WireFormat.SALT_SIZE);
    if (Salts.isZero(saltBytes)) {
      throw new MalformedMessageException("a salt is not zero");
    }
    String salt = HexFormat.of().formatHex(saltBytes);
    byte[] siv = Arrays.copyOfRange(packet, WireFormat.SALT_SIZE, HEAD_SIZE);
    Parts begun = key.use(value -> new Parts(value.literal(), salt, siv));
    try {
      byte[] plaintext = block(begun, packet, HEAD_SIZE);
      parts = begun;
      return plaintext;
    } finally {
      if (parts == null) {
        begun.close();
      }
    }
  }

  private byte[] block(Parts to, byte[] packet, int offset)
      throws BlockRefusedException, MessageExpiredException {
    byte[] id = Arrays.copyOfRange(packet, offset, offset + ID_SIZE);
    byte[] block = Arrays.copyOfRange(packet, offset + ID_SIZE, packet.length);
    try {
      to.validator.verifyNextBlockId(id, block);
    } catch (AEADBadTagException e) {
      throw new BlockRefusedException(nextIndex);
    }
    byte[] opened = to.cipher.update(block);
    boolean valid = false;
    try {
      byte[] plaintext = to.depadder.update(opened);
      valid = true;
      nextIndex++;
      return plaintext;
    } finally {
      Arrays.fill(opened, (byte) 0);
      if (!valid) {
        close();
      }
    }
  }

  /**
   * The digest comes first because it can be compared without ending anything: a forged last packet
   * leaves the stream open. The validator compares it once, before the tag ends everything.
   */
  private byte[] end(Parts from, byte[] packet)
      throws MalformedMessageException, BlockRefusedException {
    byte[] digest = Arrays.copyOf(packet, StreamHmac.SIZE);
    byte[] tag = Arrays.copyOfRange(packet, StreamHmac.SIZE, END_SIZE);
    try {
      if (lastDigest == null) {
        from.validator.verifyCurrentDigest(digest);
        from.validator.finish();
        lastDigest = digest;
      } else if (!MessageDigest.isEqual(lastDigest, digest)) {
        throw new AEADBadTagException("the digest is another than the one that was right");
      }
      from.validator.verify(tag);
    } catch (AEADBadTagException e) {
      throw new BlockRefusedException(nextIndex);
    }
    byte[] plaintext = from.depadder.finish();
    complete = true;
    nextIndex++;
    close();
    return plaintext;
  }

  private static Duration requireLimit(Duration maxAge) {
    if (maxAge.isZero()) {
      throw new IllegalArgumentException("an age limit is not zero");
    }
    return maxAge;
  }

  /** What exists once the salt and IV of the stream are known. */
  private final class Parts implements AutoCloseable {
    private final StreamHmac validator;
    private final BlockCipher cipher;
    private final Depadder depadder;

    Parts(Literal value, String salt, byte[] siv) {
      validator = new StreamHmac(value, salt, pid, siv).forDecryption();
      cipher = new BlockCipher(validator, value, salt, pid);
      depadder =
          maxAge == null
              ? new Depadder(WireFormat.CHUNKY_2048, value, salt, pid)
              : new Depadder(WireFormat.CHUNKY_2048, value, salt, pid, clock, maxAge);
    }

    @Override
    public void close() {
      validator.close();
      cipher.close();
      depadder.close();
    }
  }
}
