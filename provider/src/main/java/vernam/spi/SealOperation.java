package vernam.spi;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Encryptor;
import vernam.cipher.KeyPrefixes;
import vernam.cipher.MessageFormat;

/** Encrypts one message, then refuses everything: a second one would repeat the key and salt. */
final class SealOperation implements CipherOperation {
  private final MessageFormat format;
  private KeyPrefixes prefixes;
  private final byte[] salt;
  private final SecureRandom random;
  private final InputBuffer aad = new InputBuffer();
  private @Nullable SecretKey key;
  private @Nullable Encryptor encryptor;

  SealOperation(
      MessageFormat format, SecretKey key, KeyPrefixes prefixes, byte[] salt, SecureRandom random) {
    this.format = format;
    this.key = key;
    this.prefixes = prefixes;
    this.salt = salt;
    this.random = random;
  }

  @Override
  public int updateSize(int inputSize) {
    return Sizes.toInt(started().updateSize(inputSize));
  }

  @Override
  public int finishSize(int inputSize) {
    // Before the first data the size is known from the format, so asking starts nothing.
    return Sizes.toInt(
        encryptor == null ? format.sealedSize(inputSize) : encryptor.finishSize(inputSize));
  }

  @Override
  public void updateAad(byte[] input, int offset, int length) {
    requireKey();
    if (encryptor != null) {
      throw new IllegalStateException("associated data comes before all other data");
    }
    aad.append(input, offset, length);
  }

  @Override
  public int update(byte[] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException {
    Encryptor started = started();
    Sizes.requireRoom(started.updateSize(length), output, outputOffset);
    return started.update(input, offset, length, output, outputOffset);
  }

  @Override
  public int finish(byte[] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException {
    requireKey();
    Sizes.requireRoom(finishSize(length), output, outputOffset);
    Encryptor started = started();
    try {
      int written = started.update(input, offset, length, output, outputOffset);
      return written + started.finish(output, outputOffset + written);
    } finally {
      wipe();
    }
  }

  @Override
  public void wipe() {
    if (encryptor != null) {
      encryptor.wipe();
      encryptor = null;
    }
    aad.clear();
    key = null;
    prefixes = KeyPrefixes.none();
  }

  private Encryptor started() {
    SecretKey owner = requireKey();
    if (encryptor == null) {
      byte[] keyBytes = KeyBytes.of(owner);
      try {
        encryptor = format.encryptor(prefixes.key(keyBytes), salt, aad.toBytes(), random);
      } finally {
        Arrays.fill(keyBytes, (byte) 0);
      }
    }
    return encryptor;
  }

  private SecretKey requireKey() {
    if (key == null) {
      throw new IllegalStateException(
          "a message was encrypted with this key and salt; initialize the cipher for the next one");
    }
    return key;
  }
}
