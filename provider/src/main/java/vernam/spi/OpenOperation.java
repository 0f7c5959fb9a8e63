package vernam.spi;

import java.time.Duration;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.KeyPrefixes;
import vernam.cipher.MessageFormat;
import vernam.cipher.Plaintext;

/**
 * Decrypts messages one after the other. The ciphertext is collected, and nothing is given out
 * before the tag over all of it is verified.
 */
final class OpenOperation implements CipherOperation {
  private final MessageFormat format;
  private final KeyPrefixes prefixes;
  private final SecretKey key;
  private final byte[] salt;
  private final @Nullable Duration maxAge;
  private final InputBuffer aad = new InputBuffer();
  private final InputBuffer pending = new InputBuffer();
  private boolean dataSeen;

  OpenOperation(
      MessageFormat format,
      SecretKey key,
      KeyPrefixes prefixes,
      byte[] salt,
      @Nullable Duration maxAge) {
    this.format = format;
    this.key = key;
    this.prefixes = prefixes;
    this.salt = salt;
    this.maxAge = maxAge;
  }

  @Override
  public int updateSize(int inputSize) {
    return 0;
  }

  @Override
  public int finishSize(int inputSize) {
    return Sizes.toInt(format.maxPlaintextSize((long) pending.size() + inputSize));
  }

  @Override
  public void updateAad(byte[] input, int offset, int length) {
    if (dataSeen) {
      throw new IllegalStateException("associated data comes before all other data");
    }
    aad.append(input, offset, length);
  }

  @Override
  public int update(byte[] input, int offset, int length, byte[] output, int outputOffset) {
    dataSeen = true;
    pending.append(input, offset, length);
    return 0;
  }

  @Override
  public int finish(byte[] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException, BadPaddingException {
    int before = pending.size();
    boolean retry = false;
    try (Plaintext plaintext = decrypt(input, offset, length)) {
      retry = true;
      Sizes.requireRoom(plaintext.size(), output, outputOffset);
      retry = false;
      plaintext.copyTo(output, outputOffset);
      return plaintext.size();
    } finally {
      if (retry) {
        pending.truncate(before);
      } else {
        wipe();
      }
    }
  }

  @Override
  public void wipe() {
    pending.clear();
    aad.clear();
    dataSeen = false;
  }

  private Plaintext decrypt(byte[] input, int offset, int length) throws BadPaddingException {
    if (pending.size() == 0) {
      return decryptAll(input, offset, length);
    }
    pending.append(input, offset, length);
    return decryptAll(pending.array(), 0, pending.size());
  }

  private Plaintext decryptAll(byte[] input, int offset, int length) throws BadPaddingException {
    byte[] keyBytes = KeyBytes.of(key);
    try {
      return format.decrypt(
          prefixes.key(keyBytes), salt, aad.toBytes(), input, offset, length, maxAge);
    } finally {
      Arrays.fill(keyBytes, (byte) 0);
    }
  }
}
