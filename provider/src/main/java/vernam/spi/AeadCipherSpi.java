package vernam.spi;

import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import vernam.cipher.KeyPrefixes;
import vernam.cipher.MessageFormat;
import vernam.cipher.Padding;
import vernam.cipher.Salts;

/**
 * The rules of {@link Cipher} over a {@link MessageFormat}.
 *
 * <p>Encryption generates a salt unless one is given, ends with {@code doFinal}, and needs a new
 * {@code init} for the next message. Decryption gives nothing out before {@code doFinal} has
 * verified the tag; afterwards, as after a failure, the next message under the same key and salt
 * may follow.
 *
 * <p>What the hashes of a key begin with is kept by the rules of {@link KeyPrefixes}: by the key,
 * or here until another key is given or an initialization refused.
 *
 * <p>Like every {@code Cipher}, not safe for use by several threads.
 */
final class AeadCipherSpi extends CipherSpi {
  private static final byte[] NOTHING = {};

  private final MessageFormat format;
  private final Provider provider;
  private final SecureRandom defaultRandom;
  private final ReuseGuard guard = new ReuseGuard();
  private @Nullable CipherOperation operation;
  private byte @Nullable [] salt;
  private KeyPrefixes kept = KeyPrefixes.none();

  /**
   * Makes a cipher that is not initialized.
   *
   * @param provider where its {@link AlgorithmParameters} come from
   * @param defaultRandom for callers who pass none
   */
  AeadCipherSpi(MessageFormat format, Provider provider, SecureRandom defaultRandom) {
    this.format = format;
    this.provider = provider;
    this.defaultRandom = defaultRandom;
  }

  @Override
  protected void engineSetMode(String mode) throws NoSuchAlgorithmException {
    if (!mode.equalsIgnoreCase("None")) {
      throw new NoSuchAlgorithmException(format.name() + " has no modes: " + mode);
    }
  }

  @Override
  protected void engineSetPadding(String padding) throws NoSuchPaddingException {
    if (!padding.equalsIgnoreCase("NoPadding")) {
      throw new NoSuchPaddingException(format.name() + " pads by itself: " + padding);
    }
  }

  @Override
  protected int engineGetBlockSize() {
    return Padding.BLOCK_SIZE;
  }

  @Override
  protected int engineGetKeySize(Key key) throws InvalidKeyException {
    KeyBytes.require(key, format.keySize());
    return Byte.SIZE * format.keySize();
  }

  @Override
  protected int engineGetOutputSize(int inputLength) {
    return operation().finishSize(inputLength);
  }

  @Override
  protected byte @Nullable [] engineGetIV() {
    return salt == null ? null : salt.clone();
  }

  @Override
  protected @Nullable AlgorithmParameters engineGetParameters() {
    if (salt == null) {
      return null;
    }
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance(format.name(), provider);
      parameters.init(new IvParameterSpec(salt));
      return parameters;
    } catch (GeneralSecurityException e) {
      throw new ProviderException("own parameters are not available", e);
    }
  }

  @Override
  protected void engineInit(int mode, Key key, @Nullable SecureRandom random)
      throws InvalidKeyException {
    reset();
    if (isDecryption(mode)) {
      forget();
      throw new InvalidKeyException("decryption needs the salt as a parameter");
    }
    try {
      engineInit(mode, key, (AlgorithmParameterSpec) null, random);
    } catch (InvalidAlgorithmParameterException e) {
      throw new ProviderException("a random salt was refused", e);
    }
  }

  @Override
  protected void engineInit(
      int mode, Key key, @Nullable AlgorithmParameters parameters, @Nullable SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    reset();
    AlgorithmParameterSpec spec = null;
    try {
      spec = parameters == null ? null : CipherParameters.specOf(parameters);
    } catch (InvalidAlgorithmParameterException e) {
      forget();
      throw e;
    }
    engineInit(mode, key, spec, random);
  }

  @Override
  protected void engineInit(
      int mode, Key key, @Nullable AlgorithmParameterSpec spec, @Nullable SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    reset();
    try {
      operation = begin(mode, key, spec, random == null ? defaultRandom : random);
    } finally {
      if (operation == null) {
        forget();
      }
    }
  }

  private CipherOperation begin(
      int mode, Key key, @Nullable AlgorithmParameterSpec spec, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    SecretKey secretKey = KeyBytes.require(key, format.keySize());
    KeyPrefixes prefixes = kept.turnTo(secretKey);
    kept = prefixes.keptHere();
    if (isDecryption(mode)) {
      if (spec == null) {
        throw new InvalidAlgorithmParameterException("decryption needs the salt as a parameter");
      }
      CipherParameters given = CipherParameters.of(spec);
      salt = given.salt();
      return new OpenOperation(format, secretKey, prefixes, given.salt(), given.maxAge());
    }
    byte[] chosen =
        spec == null ? Salts.random(random) : CipherParameters.forEncryption(spec, format).salt();
    guard.admit(secretKey, chosen);
    salt = chosen;
    return new SealOperation(format, secretKey, prefixes, chosen, random);
  }

  @Override
  protected void engineUpdateAAD(byte[] input, int offset, int length) {
    operation().updateAad(input, offset, length);
  }

  @Override
  protected void engineUpdateAAD(ByteBuffer input) {
    byte[] bytes = Buffers.remaining(input);
    operation().updateAad(bytes, 0, bytes.length);
    input.position(input.limit());
  }

  @Override
  protected byte[] engineUpdate(byte[] input, int offset, int length) {
    byte[] output = new byte[operation().updateSize(length)];
    try {
      operation().update(input, offset, length, output, 0);
      return output;
    } catch (ShortBufferException e) {
      throw new ProviderException("own size was too small", e);
    }
  }

  @Override
  protected int engineUpdate(byte[] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException {
    int size = operation().updateSize(length);
    byte[] apart = Overlap.separate(input, offset, length, output, outputOffset, size);
    try {
      int from = apart == input ? offset : 0;
      return operation().update(apart, from, length, output, outputOffset);
    } finally {
      Overlap.wipeCopy(apart, input);
    }
  }

  @Override
  protected int engineUpdate(ByteBuffer input, ByteBuffer output) throws ShortBufferException {
    byte[] bytes = Buffers.remaining(input);
    byte[] result = new byte[Math.min(operation().updateSize(bytes.length), output.remaining())];
    try {
      int written = operation().update(bytes, 0, bytes.length, result, 0);
      input.position(input.limit());
      output.put(result, 0, written);
      return written;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  protected byte[] engineDoFinal(byte @Nullable [] input, int offset, int length)
      throws BadPaddingException {
    byte[] last = input == null ? NOTHING : input;
    byte[] output = new byte[operation().finishSize(length)];
    try {
      int written = operation().finish(last, offset, length, output, 0);
      if (written == output.length) {
        return output;
      }
      byte[] exact = Arrays.copyOf(output, written);
      Arrays.fill(output, (byte) 0);
      return exact;
    } catch (ShortBufferException e) {
      throw new ProviderException("own size was too small", e);
    }
  }

  @Override
  protected int engineDoFinal(
      byte @Nullable [] input, int offset, int length, byte[] output, int outputOffset)
      throws ShortBufferException, BadPaddingException {
    byte[] last = input == null ? NOTHING : input;
    int size = operation().finishSize(length);
    byte[] apart = Overlap.separate(last, offset, length, output, outputOffset, size);
    try {
      int from = apart == last ? offset : 0;
      return operation().finish(apart, from, length, output, outputOffset);
    } finally {
      Overlap.wipeCopy(apart, last);
    }
  }

  @Override
  protected int engineDoFinal(ByteBuffer input, ByteBuffer output)
      throws ShortBufferException, BadPaddingException {
    byte[] bytes = Buffers.remaining(input);
    byte[] result = new byte[Math.min(operation().finishSize(bytes.length), output.remaining())];
    try {
      int written = operation().finish(bytes, 0, bytes.length, result, 0);
      input.position(input.limit());
      output.put(result, 0, written);
      return written;
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(result, (byte) 0);
    }
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException {
    byte[] encoded = KeyWrapping.encode(key);
    try {
      return engineDoFinal(encoded, 0, encoded.length);
    } catch (BadPaddingException e) {
      throw new ProviderException("encryption has no tag to verify", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  protected Key engineUnwrap(byte[] wrapped, String algorithm, int type)
      throws InvalidKeyException, NoSuchAlgorithmException {
    byte[] encoded;
    try {
      encoded = engineDoFinal(wrapped, 0, wrapped.length);
    } catch (BadPaddingException e) {
      throw new InvalidKeyException("the wrapped key cannot be opened", e);
    }
    try {
      return KeyWrapping.decode(encoded, algorithm, type);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private void reset() {
    if (operation != null) {
      operation.wipe();
      operation = null;
    }
    salt = null;
  }

  /** Wipes what is kept of the last key: the next one is another, or none. */
  private void forget() {
    kept.wipe();
    kept = KeyPrefixes.none();
  }

  private CipherOperation operation() {
    if (operation == null) {
      throw new IllegalStateException("the cipher is not initialized");
    }
    return operation;
  }

  private static boolean isDecryption(int mode) {
    return mode == Cipher.DECRYPT_MODE || mode == Cipher.UNWRAP_MODE;
  }
}
