package vernam.message;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;

/**
 * Seals a stream packet by packet, so that the receiver can refuse a forged or misplaced packet
 * when it comes, and not at the end. Blocks, IV and tag are those of a Chunky2048 message; each
 * block carries its id besides.
 *
 * <pre>
 * packet 0          salt 32 | siv 16 | id 16 | block 256       320 bytes
 * packets 1 …       id 16 | block 256                          272 bytes
 * last packet       current digest 32 | hmac 32                 64 bytes
 * </pre>
 *
 * <p>A packet leaves when its 256-byte block is full; the last ones when the stream is finished.
 * Whoever sends keeps packets until nobody will ask for them again.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites keys and plaintext. Source:
 * specification chunky2048, sections 8 and 16; src/docs/formats/online.md.
 */
public final class OnlineSealer implements AutoCloseable {
  static final int ID_SIZE = StreamHmac.MIN_BLOCK_ID_SIZE;

  private final String salt;
  private final Padder padder;
  private final StreamHmac validator;
  private final BlockCipher cipher;
  private boolean started;

  /**
   * Begins a stream with the system's clock and a new {@link SecureRandom}.
   *
   * @param key 64 bytes in the format {@code RAW}; not kept
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public OnlineSealer(SecretKey key, Literal pid) {
    this(MessageKey.of(key), pid, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Begins a stream.
   *
   * @param key 64 bytes in the format {@code RAW}; not kept
   * @param clock dates the stream
   * @param random draws salt and siv-key
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public OnlineSealer(SecretKey key, Literal pid, Clock clock, SecureRandom random) {
    this(MessageKey.of(key), pid, clock, random);
  }

  /**
   * Begins a stream with the system's clock and a new {@link SecureRandom}.
   *
   * @param key any value that is not empty, none, zero or false; not kept
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public OnlineSealer(Literal key, Literal pid) {
    this(MessageKey.of(key), pid, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Begins a stream.
   *
   * @param key any value that is not empty, none, zero or false; not kept
   * @param clock dates the stream
   * @param random draws salt and siv-key
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public OnlineSealer(Literal key, Literal pid, Clock clock, SecureRandom random) {
    this(MessageKey.of(key), pid, clock, random);
  }

  private OnlineSealer(MessageKey key, Literal pid, Clock clock, SecureRandom random) {
    salt = Salts.randomText(random);
    padder =
        key.use(
            value -> new Padder(WireFormat.CHUNKY_2048, value.literal(), salt, pid, clock, random));
    validator = key.use(value -> new StreamHmac(value.literal(), salt, pid).forEncryption());
    cipher = key.use(value -> new BlockCipher(validator, value.literal(), salt, pid));
  }

  /**
   * Takes plaintext and returns the packets that are full then, often none.
   *
   * @throws IllegalStateException if the stream has ended
   */
  public List<byte[]> update(byte[] plaintext) {
    return packets(padder.update(plaintext));
  }

  /**
   * Ends the stream and returns the last packets.
   *
   * @throws IllegalStateException if the stream has already ended
   */
  public List<byte[]> finish() {
    List<byte[]> packets = packets(padder.finish());
    byte[] digest = validator.currentDigest();
    packets.add(Paddings.join(digest, validator.finish()));
    close();
    return packets;
  }

  /** Overwrites keys and plaintext with zeros; nothing can be called afterwards. */
  @Override
  public void close() {
    padder.close();
    validator.close();
    cipher.close();
  }

  private List<byte[]> packets(byte[] padded) {
    List<byte[]> packets = new ArrayList<>();
    for (int at = 0; at < padded.length; at += WireFormat.BLOCK_SIZE) {
      byte[] plain = Arrays.copyOfRange(padded, at, at + WireFormat.BLOCK_SIZE);
      byte[] block = cipher.update(plain);
      Arrays.fill(plain, (byte) 0);
      byte[] packet = Paddings.join(validator.nextBlockId(block, ID_SIZE), block);
      packets.add(started ? packet : Paddings.join(head(), packet));
      started = true;
    }
    Arrays.fill(padded, (byte) 0);
    return packets;
  }

  private byte[] head() {
    return Paddings.join(HexFormat.of().parseHex(salt), validator.syntheticIv());
  }
}
