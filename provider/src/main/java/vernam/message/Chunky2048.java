package vernam.message;

import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.chunky2048.Decryption;
import vernam.chunky2048.Encryption;
import vernam.chunky2048.Layout;
import vernam.cipher.Encryptor;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

/**
 * Seals and opens whole messages with the cipher of aiootp 0.19, in all its forms and with keys and
 * pids of every type. {@code Cipher.getInstance("Chunky2048")} does the same for 64-byte keys and
 * byte strings as associated data.
 *
 * <pre>{@code
 * Chunky2048 cipher = new Chunky2048(key);
 * byte[] sealed = BytesForm.encode(cipher.seal(plaintext));
 * byte[] opened = cipher.open(BytesForm.decode(WireFormat.CHUNKY_2048, sealed));
 * }</pre>
 *
 * <p>The <em>pid</em> is associated data: it is not in the message, and the reader must name the
 * same value of the same type; without it the pid is the integer 0, as in aiootp. A message shows
 * its size up to 256 bytes, nothing else.
 *
 * <p>Immutable and safe for use by many threads. The bytes of a {@link SecretKey} are fetched for
 * each message and wiped after it; the key stays the caller's, who destroys it. What all hashes of
 * the key begin with is absorbed once: it is kept in a {@link vernam.spec.SecretBytes}, which wipes
 * it when it is destroyed, and here for a {@code SecretKeySpec}, which cannot be. Plaintexts given
 * and returned are the caller's to wipe. Source: specification chunky2048, sections 5, 10 to 13.
 */
public final class Chunky2048 {
  private static final Literal NO_PID = Literal.integer(0);

  private final Sealing sealing;
  private final Opening opening;

  /**
   * Makes a cipher with the system's clock and a new {@link SecureRandom}.
   *
   * @param key 64 bytes in the format {@code RAW}, under any algorithm's name; it stands for
   *     aiootp's text of their 128 lowercase hexadecimal digits
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public Chunky2048(SecretKey key) {
    this(key, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a cipher.
   *
   * @param key 64 bytes in the format {@code RAW}, under any algorithm's name; it stands for
   *     aiootp's text of their 128 lowercase hexadecimal digits
   * @param clock dates new messages and tells the age of old messages
   * @param random draws salts and siv-keys
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public Chunky2048(SecretKey key, Clock clock, SecureRandom random) {
    this(MessageKey.of(key), clock, random);
  }

  /**
   * Makes a cipher with the system's clock and a new {@link SecureRandom}.
   *
   * @param key any value that is not empty, none, zero or false; {@link Literal#bytesView} and
   *     {@link Literal#hexView} show a caller's array, which the caller wipes
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public Chunky2048(Literal key) {
    this(key, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a cipher.
   *
   * @param key any value that is not empty, none, zero or false; {@link Literal#bytesView} and
   *     {@link Literal#hexView} show a caller's array, which the caller wipes
   * @param clock dates new messages and tells the age of old messages
   * @param random draws salts and siv-keys
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public Chunky2048(Literal key, Clock clock, SecureRandom random) {
    this(MessageKey.of(key), clock, random);
  }

  Chunky2048(MessageKey key, Clock clock, SecureRandom random) {
    sealing = new Sealing(WireFormat.CHUNKY_2048, Chunky2048::begin, key, clock, random);
    opening = new Opening(WireFormat.CHUNKY_2048, Chunky2048::decrypt, key, clock);
  }

  /** Seals a plaintext of any size, none included, under a new random salt. */
  public SealedMessage seal(byte[] plaintext) {
    return seal(plaintext, NO_PID);
  }

  /** Seals a plaintext under a new random salt and binds it to a pid. */
  public SealedMessage seal(byte[] plaintext, Literal pid) {
    return sealing.seal(plaintext, pid);
  }

  /**
   * Seals a plaintext under a salt of the caller's, for tests and for peers who agree on salts by
   * other means. A repeated salt, key and pid leave 16 random bytes as all that makes two messages
   * differ.
   *
   * @param salt 64 lowercase hexadecimal digits, not all zero
   * @throws IllegalArgumentException if it is not a salt, or has uppercase digits, which the bytes
   *     form would lose
   */
  public SealedMessage sealWithDangerousSalt(byte[] plaintext, Literal pid, String salt) {
    return sealing.sealWithDangerousSalt(plaintext, pid, salt);
  }

  /**
   * Seals a JSON text, as it is, in UTF-8. So that aiootp and others get the same bytes for the
   * same value, the text should follow its rules: {@code ", "} and {@code ": "} as separators,
   * ASCII only with all else escaped, shortest floats; vernam-storage's codec writes so. Any other
   * JSON is read by aiootp as well.
   *
   * @throws IllegalArgumentException if the text has an unpaired surrogate; as an escape it may
   */
  public SealedMessage sealJson(String json) {
    return sealJson(json, NO_PID);
  }

  /** Seals a JSON text like {@link #sealJson(String)} and binds it to a pid. */
  public SealedMessage sealJson(String json, Literal pid) {
    return sealing.sealJson(json, pid);
  }

  /** Seals a plaintext like {@link #seal(byte[])} and returns the token, for URLs. */
  public String makeToken(byte[] plaintext) {
    return makeToken(plaintext, NO_PID);
  }

  /** Seals a plaintext, binds it to a pid and returns the token, for URLs. */
  public String makeToken(byte[] plaintext, Literal pid) {
    return sealing.makeToken(plaintext, pid);
  }

  /**
   * Verifies and opens a message of any age.
   *
   * @throws AEADBadTagException if key, pid or any part of the message is wrong
   * @throws IllegalArgumentException if the message is of the other {@link WireFormat}
   */
  public byte[] open(SealedMessage message) throws BadPaddingException {
    return open(message, NO_PID);
  }

  /**
   * Verifies and opens a message of any age that is bound to a pid.
   *
   * @throws AEADBadTagException if key, pid or any part of the message is wrong
   * @throws IllegalArgumentException if the message is of the other {@link WireFormat}
   */
  public byte[] open(SealedMessage message, Literal pid) throws BadPaddingException {
    return opening.open(message, pid, null);
  }

  /**
   * Verifies and opens a message that may not be older than a limit. One exactly as old, or dated
   * in the future, passes; under a negative limit only messages from the future do.
   *
   * @param maxAge not zero, which aiootp takes for no limit
   * @throws AEADBadTagException if key, pid or any part of the message is wrong
   * @throws MessageExpiredException if the message is genuine but older, saying by how many seconds
   * @throws IllegalArgumentException if the limit is zero or the message of the other {@link
   *     WireFormat}
   */
  public byte[] open(SealedMessage message, Literal pid, Duration maxAge)
      throws BadPaddingException {
    return opening.open(message, pid, maxAge);
  }

  /**
   * Opens a JSON text like {@link #open(SealedMessage)}. The caller's JSON library should be told
   * to refuse text after the value, to keep integers of any size, and to accept {@code NaN} and
   * {@code Infinity} if aiootp may have written them; vernam-storage's codec does so.
   *
   * @throws CharacterCodingException if the plaintext is not UTF-8
   */
  public String openJson(SealedMessage message)
      throws BadPaddingException, CharacterCodingException {
    return openJson(message, NO_PID);
  }

  /**
   * Opens a JSON text like {@link #open(SealedMessage, Literal)}.
   *
   * @throws CharacterCodingException if the plaintext is not UTF-8
   */
  public String openJson(SealedMessage message, Literal pid)
      throws BadPaddingException, CharacterCodingException {
    return opening.openJson(message, pid, null);
  }

  /**
   * Opens a JSON text like {@link #open(SealedMessage, Literal, Duration)}.
   *
   * @throws CharacterCodingException if the plaintext is not UTF-8
   */
  public String openJson(SealedMessage message, Literal pid, Duration maxAge)
      throws BadPaddingException, CharacterCodingException {
    return opening.openJson(message, pid, maxAge);
  }

  /**
   * Opens the message in a token like {@link #open(SealedMessage)}.
   *
   * @throws MalformedMessageException if it is not a token of a message
   */
  public byte[] readToken(String token) throws MalformedMessageException, BadPaddingException {
    return readToken(token, NO_PID);
  }

  /**
   * Opens the message in a token like {@link #open(SealedMessage, Literal)}.
   *
   * @throws MalformedMessageException if it is not a token of a message
   */
  public byte[] readToken(String token, Literal pid)
      throws MalformedMessageException, BadPaddingException {
    return opening.readToken(token, pid, null);
  }

  /**
   * Opens the message in a token like {@link #open(SealedMessage, Literal, Duration)}.
   *
   * @throws MalformedMessageException if it is not a token of a message
   */
  public byte[] readToken(String token, Literal pid, Duration maxAge)
      throws MalformedMessageException, BadPaddingException {
    return opening.readToken(token, pid, maxAge);
  }

  private static Encryptor begin(
      HashKey key, String salt, Literal pid, long now, SecureRandom random) {
    byte[] sivKey = new byte[Layout.SIV_KEY_SIZE];
    random.nextBytes(sivKey);
    try {
      return new Encryption(key, salt, pid, now, sivKey);
    } finally {
      Arrays.fill(sivKey, (byte) 0);
    }
  }

  static Plaintext decrypt(
      HashKey key, Literal pid, SealedMessage message, long now, @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException {
    return new Decryption(key, pid).decrypt(parts(message), now, maxAge);
  }

  /** Returns the message as the cipher takes it. */
  static vernam.chunky2048.SealedMessage parts(SealedMessage message) {
    return new vernam.chunky2048.SealedMessage(
        message.salt(),
        HexFormat.of().formatHex(message.syntheticIv()),
        message.hmac(),
        message.blocksView(),
        0,
        message.blockCount());
  }
}
