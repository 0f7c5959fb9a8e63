package vernam.message;

import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.onetimepad.Decryption;
import vernam.onetimepad.Encryption;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

/**
 * Opens whole messages of aiootp 0.18 and, for peers that know nothing newer, seals them. Where
 * there is a choice use {@link Chunky2048}: two messages of this format under one key, salt and pid
 * have the same pads, and from both together their plaintexts can be computed. That is why sealing
 * is called legacy here. Messages of 0.17 are opened by {@link OneTimePad017}.
 *
 * <p>The <em>pid</em> is associated data: it is not in the message, and the reader must name the
 * same value of the same type; without it the pid is the integer 0, as in aiootp.
 *
 * <p>Immutable and safe for use by many threads. The bytes of a {@link SecretKey} are fetched for
 * each message and wiped after it; the key stays the caller's, who destroys it. What all hashes of
 * the key begin with is absorbed once: it is kept in a {@link vernam.spec.SecretBytes}, which wipes
 * it when it is destroyed, and here for a {@code SecretKeySpec}, which cannot be. Plaintexts given
 * and returned are the caller's to wipe. Source: specification onetimepad-0.18.
 */
public final class OneTimePad {
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
  public OneTimePad(SecretKey key) {
    this(key, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a cipher.
   *
   * @param key 64 bytes in the format {@code RAW}, under any algorithm's name; it stands for
   *     aiootp's text of their 128 lowercase hexadecimal digits
   * @param clock dates new messages and tells the age of old messages
   * @param random draws salts
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public OneTimePad(SecretKey key, Clock clock, SecureRandom random) {
    this(MessageKey.of(key), clock, random);
  }

  /**
   * Makes a cipher with the system's clock and a new {@link SecureRandom}.
   *
   * @param key any value that is not empty, none, zero or false; {@link Literal#bytesView} and
   *     {@link Literal#hexView} show a caller's array, which the caller wipes
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public OneTimePad(Literal key) {
    this(key, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a cipher.
   *
   * @param key any value that is not empty, none, zero or false; {@link Literal#bytesView} and
   *     {@link Literal#hexView} show a caller's array, which the caller wipes
   * @param clock dates new messages and tells the age of old messages
   * @param random draws salts
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public OneTimePad(Literal key, Clock clock, SecureRandom random) {
    this(MessageKey.of(key), clock, random);
  }

  private OneTimePad(MessageKey key, Clock clock, SecureRandom random) {
    sealing = new Sealing(WireFormat.ONE_TIME_PAD, OneTimePad::begin, key, clock, random);
    opening = new Opening(WireFormat.ONE_TIME_PAD, OneTimePad::decrypt, key, clock);
  }

  /** Seals a plaintext of any size, none included, under a new random salt. */
  public SealedMessage sealLegacy(byte[] plaintext) {
    return sealLegacy(plaintext, NO_PID);
  }

  /** Seals a plaintext under a new random salt and binds it to a pid. */
  public SealedMessage sealLegacy(byte[] plaintext, Literal pid) {
    return sealing.seal(plaintext, pid);
  }

  /**
   * Seals a plaintext under a salt of the caller's, for tests and for peers who agree on salts by
   * other means. Two messages under one salt, key and pid give both plaintexts away.
   *
   * @param salt 64 lowercase hexadecimal digits, not all zero
   * @throws IllegalArgumentException if it is not a salt, or has uppercase digits, which the bytes
   *     form would lose
   */
  public SealedMessage sealLegacyWithDangerousSalt(byte[] plaintext, Literal pid, String salt) {
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
  public SealedMessage sealLegacyJson(String json) {
    return sealLegacyJson(json, NO_PID);
  }

  /** Seals a JSON text like {@link #sealLegacyJson(String)} and binds it to a pid. */
  public SealedMessage sealLegacyJson(String json, Literal pid) {
    return sealing.sealJson(json, pid);
  }

  /** Seals a plaintext like {@link #sealLegacy(byte[])} and returns the token, for URLs. */
  public String makeLegacyToken(byte[] plaintext) {
    return makeLegacyToken(plaintext, NO_PID);
  }

  /** Seals a plaintext, binds it to a pid and returns the token, for URLs. */
  public String makeLegacyToken(byte[] plaintext, Literal pid) {
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

  private static Encryption begin(
      HashKey key, String salt, Literal pid, long now, SecureRandom random) {
    return new Encryption(key, salt, pid, now);
  }

  private static Plaintext decrypt(
      HashKey key, Literal pid, SealedMessage message, long now, @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException {
    var parts =
        new vernam.onetimepad.SealedMessage(
            message.salt(), message.hmac(), message.blocksView(), 0, message.blockCount());
    return new Decryption(key, pid).decrypt(parts, now, maxAge);
  }
}
