package vernam.message;

import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.onetimepad17.Decryption;
import vernam.spec.MessageExpiredException;

/**
 * Opens whole messages of aiootp 0.17.0; there is no sealing in this format, and its keystream has
 * a flaw that its authors call infeasible to exploit. The forms are those of {@link
 * WireFormat#ONE_TIME_PAD}: a message does not show whether 0.17 or 0.18 has made it. Messages from
 * before 0.17 do not open: their tag covers neither salt nor pid.
 *
 * <p>Immutable and safe for use by many threads. The bytes of a {@link SecretKey} are fetched for
 * each message and wiped after it; the key stays the caller's, who destroys it. Plaintexts returned
 * are the caller's to wipe. Source: specification onetimepad-0.18, appendix A.
 */
public final class OneTimePad017 {
  private static final Literal NO_PID = Literal.integer(0);

  private final Opening opening;

  /**
   * Makes a cipher with the system's clock.
   *
   * @param key 64 bytes in the format {@code RAW}, under any algorithm's name; it stands for
   *     aiootp's text of their 128 lowercase hexadecimal digits
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public OneTimePad017(SecretKey key) {
    this(key, Clock.systemUTC());
  }

  /**
   * Makes a cipher.
   *
   * @param key 64 bytes in the format {@code RAW}, under any algorithm's name; it stands for
   *     aiootp's text of their 128 lowercase hexadecimal digits
   * @param clock tells the age of old messages
   * @throws IllegalArgumentException if the key is of another size or does not show its bytes
   */
  public OneTimePad017(SecretKey key, Clock clock) {
    this(MessageKey.of(key), clock);
  }

  /**
   * Makes a cipher with the system's clock.
   *
   * @param key any value that is not empty, none, zero or false; {@link Literal#bytesView} and
   *     {@link Literal#hexView} show a caller's array, which the caller wipes
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public OneTimePad017(Literal key) {
    this(key, Clock.systemUTC());
  }

  /**
   * Makes a cipher.
   *
   * @param key any value that is not empty, none, zero or false; {@link Literal#bytesView} and
   *     {@link Literal#hexView} show a caller's array, which the caller wipes
   * @param clock tells the age of old messages
   * @throws IllegalArgumentException if Python would take the key for false
   */
  public OneTimePad017(Literal key, Clock clock) {
    this(MessageKey.of(key), clock);
  }

  private OneTimePad017(MessageKey key, Clock clock) {
    opening = new Opening(WireFormat.ONE_TIME_PAD, OneTimePad017::decrypt, key, clock);
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

  private static Plaintext decrypt(
      HashKey key, Literal pid, SealedMessage message, long now, @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException {
    var parts =
        new vernam.onetimepad.SealedMessage(
            message.salt(), message.hmac(), message.blocksView(), 0, message.blockCount());
    return new Decryption(key, pid).decrypt(parts, now, maxAge);
  }
}
