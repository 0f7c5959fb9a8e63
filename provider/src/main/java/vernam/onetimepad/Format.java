package vernam.onetimepad;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Encryptor;
import vernam.cipher.HashKey;
import vernam.cipher.MessageFormat;
import vernam.cipher.Plaintext;
import vernam.cipher.Salts;
import vernam.spec.MessageExpiredException;

/**
 * OneTimePad with keys and associated data in bytes, which stand for aiootp's values as they do in
 * Chunky2048; specification onetimepad-0.18, section 9.
 */
public final class Format implements MessageFormat {
  private final Clock clock;

  /** Makes the format; the clock dates new messages and tells the age of old ones. */
  public Format(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "OneTimePad";
  }

  @Override
  public int keySize() {
    return Layout.KEY_SIZE;
  }

  @Override
  public boolean survivesRepeatedSalt() {
    return false;
  }

  @Override
  public long sealedSize(long plaintextSize) {
    return Layout.OUTPUT.sealedSize(plaintextSize);
  }

  @Override
  public long maxPlaintextSize(long sealedSize) {
    return Layout.OUTPUT.maxPlaintextSize(sealedSize);
  }

  @Override
  public Encryptor encryptor(HashKey key, byte[] salt, byte[] associatedData, SecureRandom random) {
    return new Encryption(key, Salts.toText(salt), MessageFormat.pid(associatedData), now());
  }

  @Override
  public Plaintext decrypt(
      HashKey key,
      byte[] salt,
      byte[] associatedData,
      byte[] input,
      int offset,
      int length,
      @Nullable Duration maxAge)
      throws AEADBadTagException, MessageExpiredException {
    if (Layout.OUTPUT.blocksIn(length) == 0) {
      throw new AEADBadTagException("no message has a size of " + length + " bytes");
    }
    SealedMessage message = SealedMessage.ofCipherOutput(salt, input, offset, length);
    return new Decryption(key, MessageFormat.pid(associatedData)).decrypt(message, now(), maxAge);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
