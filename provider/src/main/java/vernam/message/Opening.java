package vernam.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;

/** What the convenience classes share in opening messages. */
final class Opening {
  private final WireFormat format;
  private final Engine engine;
  private final MessageKey key;
  private final Clock clock;

  Opening(WireFormat format, Engine engine, MessageKey key, Clock clock) {
    this.format = format;
    this.engine = engine;
    this.key = key;
    this.clock = clock;
  }

  byte[] open(SealedMessage message, Literal pid, @Nullable Duration maxAge)
      throws BadPaddingException {
    if (message.format() != format) {
      throw new IllegalArgumentException("this is a message of the other format");
    }
    if (maxAge != null && maxAge.isZero()) {
      // aiootp takes zero for «no limit», which a computed limit must not mean by accident.
      throw new IllegalArgumentException("an age limit is not zero");
    }
    long now = clock.instant().getEpochSecond();
    return key.use(value -> decrypt(value, pid, message, now, maxAge));
  }

  String openJson(SealedMessage message, Literal pid, @Nullable Duration maxAge)
      throws BadPaddingException, CharacterCodingException {
    byte[] plaintext = open(message, pid, maxAge);
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plaintext));
      try {
        return text.toString();
      } finally {
        Arrays.fill(text.array(), '\0');
      }
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  byte[] readToken(String token, Literal pid, @Nullable Duration maxAge)
      throws MalformedMessageException, BadPaddingException {
    return open(TokenForm.decode(format, token), pid, maxAge);
  }

  private byte[] decrypt(
      HashKey value, Literal pid, SealedMessage message, long now, @Nullable Duration maxAge)
      throws BadPaddingException {
    try (Plaintext plaintext = engine.decrypt(value, pid, message, now, maxAge)) {
      return plaintext.toBytes();
    }
  }

  /** Verifies and decrypts a message of one format. */
  interface Engine {
    Plaintext decrypt(
        HashKey key, Literal pid, SealedMessage message, long now, @Nullable Duration maxAge)
        throws BadPaddingException;
  }
}
