package vernam.spi;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.MacSpi;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.BlockValidator;
import vernam.cipher.HashKey;
import vernam.cipher.KeyPrefixes;
import vernam.cipher.MessageFormat;
import vernam.cipher.Padding;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.spec.StreamHmacParameterSpec;

/**
 * The validator of a format as a {@link javax.crypto.Mac}: input is cut into blocks, a last partial
 * one included.
 *
 * <p>Like every {@code Mac}, not safe for use by several threads.
 */
final class StreamHmacSpi extends MacSpi {
  private static final int SIZE = 32;
  private static final int KEY_SIZE = 64;

  private final ValidatorMaker maker;
  private final byte[] block = new byte[Padding.BLOCK_SIZE];
  private int filled;
  private @Nullable SecretKey key;
  private KeyPrefixes prefixes = KeyPrefixes.none();
  private @Nullable StreamHmacParameterSpec spec;
  private @Nullable BlockValidator validator;

  /** Makes the validators of one format. */
  interface ValidatorMaker {
    /**
     * Returns a validator that has taken no block.
     *
     * @param siv 16 bytes, or empty if there is none
     */
    BlockValidator make(HashKey key, String salt, Literal pid, byte[] siv);

    /** Returns whether the format has a synthetic IV. */
    boolean takesSiv();
  }

  /** Makes a Mac that is not initialized. */
  StreamHmacSpi(ValidatorMaker maker) {
    this.maker = maker;
  }

  @Override
  protected int engineGetMacLength() {
    return SIZE;
  }

  @Override
  protected void engineInit(@Nullable Key key, @Nullable AlgorithmParameterSpec parameters)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    engineReset();
    prefixes.wipe();
    this.prefixes = KeyPrefixes.none();
    this.key = null;
    this.spec = null;
    SecretKey secretKey = KeyBytes.require(key, KEY_SIZE);
    this.spec = check(parameters);
    this.key = secretKey;
    this.prefixes = KeyPrefixes.of(secretKey);
  }

  @Override
  protected void engineUpdate(byte input) {
    engineUpdate(new byte[] {input}, 0, 1);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    BlockValidator started = started();
    int taken = 0;
    while (taken < length) {
      if (filled == 0 && length - taken >= block.length) {
        started.update(input, offset + taken, block.length);
        taken += block.length;
        continue;
      }
      int count = Math.min(length - taken, block.length - filled);
      System.arraycopy(input, offset + taken, block, filled, count);
      taken += count;
      filled += count;
      if (filled == block.length) {
        started.update(block, 0, filled);
        filled = 0;
      }
    }
  }

  @Override
  protected byte[] engineDoFinal() {
    BlockValidator started = started();
    try {
      if (filled > 0) {
        started.update(block, 0, filled);
      }
      return started.finish();
    } finally {
      engineReset();
    }
  }

  @Override
  protected void engineReset() {
    if (validator != null) {
      validator.wipe();
      validator = null;
    }
    Arrays.fill(block, (byte) 0);
    filled = 0;
  }

  private StreamHmacParameterSpec check(@Nullable AlgorithmParameterSpec parameters)
      throws InvalidAlgorithmParameterException {
    if (!(parameters instanceof StreamHmacParameterSpec given)) {
      throw new InvalidAlgorithmParameterException("parameters are a StreamHmacParameterSpec");
    }
    if (Salts.isZero(given.salt())) {
      throw new InvalidAlgorithmParameterException("a salt is not zero");
    }
    if (given.siv().isPresent() && !maker.takesSiv()) {
      throw new InvalidAlgorithmParameterException("this format has no synthetic IV");
    }
    return given;
  }

  private BlockValidator started() {
    if (key == null || spec == null) {
      throw new IllegalStateException("the Mac is not initialized");
    }
    if (validator == null) {
      byte[] keyBytes = KeyBytes.of(key);
      try {
        validator =
            maker.make(
                prefixes.key(keyBytes),
                Salts.toText(spec.salt()),
                MessageFormat.pid(spec.associatedData()),
                spec.siv().orElse(new byte[0]));
      } finally {
        Arrays.fill(keyBytes, (byte) 0);
      }
    }
    return validator;
  }
}
