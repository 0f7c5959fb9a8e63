package vernam.storage.ropake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.BadPaddingException;
import vernam.literal.Literal;
import vernam.message.Chunky2048;
import vernam.message.SealedMessage;
import vernam.spec.MessageExpiredException;
import vernam.spec.SecretBytes;

/** Seals and opens the messages of logins. Source: section 2.6. */
final class HelloSeal {
  private static final Literal PID = Literal.integer(0);

  private final Clock clock;
  private final SecureRandom random;
  private final Duration maxAge;

  HelloSeal(Clock clock, SecureRandom random, Duration maxAge) {
    this.clock = clock;
    this.random = random;
    this.maxAge = maxAge;
  }

  /** Returns the source of randomness that salts are drawn from too. */
  SecureRandom random() {
    return random;
  }

  /** Returns fields sealed under a message key, which is wiped. */
  SealedMessage seal(Map<String, ?> fields, Value512 messageKey) {
    byte[] plaintext = Fields.toJson(fields);
    try (SecretBytes key = takeOver(messageKey)) {
      return new Chunky2048(key, clock, random).seal(plaintext, PID);
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  /**
   * Returns the fields of a message, and wipes the message key.
   *
   * @throws AuthenticationFailedException if it was not sealed under this key, or was altered
   * @throws ExpiredHelloException if it is genuine, but too old
   * @throws MalformedHelloException if it is genuine, but holds no JSON object
   */
  Fields open(SealedMessage message, Value512 messageKey) throws RopakeException {
    try (SecretBytes key = takeOver(messageKey)) {
      return read(new Chunky2048(key, clock, random).open(message, PID, maxAge));
    } catch (MessageExpiredException e) {
      throw new ExpiredHelloException(e.excessSeconds());
    } catch (BadPaddingException e) {
      throw new AuthenticationFailedException();
    }
  }

  private static Fields read(byte[] plaintext) throws MalformedHelloException {
    try {
      return Fields.parse(plaintext);
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  private static SecretBytes takeOver(Value512 messageKey) {
    SecretBytes key = SecretBytes.takeOver(messageKey.toBytes(), "Chunky2048");
    messageKey.wipe();
    return key;
  }
}
