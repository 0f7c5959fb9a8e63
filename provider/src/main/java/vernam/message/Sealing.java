package vernam.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import vernam.cipher.Encryptor;
import vernam.cipher.HashKey;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;

/** What the convenience classes share in making messages. */
final class Sealing {
  private static final int MAX_BYTES_PER_CHAR = 3;

  private final WireFormat format;
  private final Engine engine;
  private final MessageKey key;
  private final Clock clock;
  private final SecureRandom random;

  Sealing(WireFormat format, Engine engine, MessageKey key, Clock clock, SecureRandom random) {
    this.format = format;
    this.engine = engine;
    this.key = key;
    this.clock = clock;
    this.random = random;
  }

  SealedMessage seal(byte[] plaintext, Literal pid) {
    return sealWithDangerousSalt(plaintext, pid, Salts.randomText(random));
  }

  SealedMessage sealWithDangerousSalt(byte[] plaintext, Literal pid, String salt) {
    Salts.requireValidForNew(salt);
    long now = clock.instant().getEpochSecond();
    byte[] output =
        key.use(value -> encrypt(engine.begin(value, salt, pid, now, random), plaintext));
    try {
      return SealedMessage.fromOutput(format, salt, output);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("own output was refused", e);
    }
  }

  SealedMessage sealJson(String json, Literal pid) {
    // Not String.getBytes, which writes a question mark for what has no UTF-8 form.
    byte[] room = new byte[Math.multiplyExact(json.length(), MAX_BYTES_PER_CHAR)];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    CoderResult result =
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json), encoded, true);
    byte[] plaintext = Arrays.copyOf(room, encoded.position());
    Arrays.fill(room, (byte) 0);
    try {
      if (result.isError()) {
        throw new IllegalArgumentException("text with an unpaired surrogate has no UTF-8 form");
      }
      return seal(plaintext, pid);
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  String makeToken(byte[] plaintext, Literal pid) {
    try {
      return TokenForm.encode(seal(plaintext, pid));
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("own message was refused", e);
    }
  }

  private static byte[] encrypt(Encryptor encryptor, byte[] plaintext) {
    try {
      long size = encryptor.finishSize(plaintext.length);
      if (size > Integer.MAX_VALUE - Long.BYTES) {
        throw new IllegalArgumentException("the message would not fit into an array");
      }
      byte[] output = new byte[(int) size];
      int written = encryptor.update(plaintext, 0, plaintext.length, output, 0);
      encryptor.finish(output, written);
      return output;
    } finally {
      encryptor.wipe();
    }
  }

  /** Begins the encryption of a message in one format. */
  interface Engine {
    Encryptor begin(HashKey key, String salt, Literal pid, long now, SecureRandom random);
  }
}
