package vernam.spi;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Generates keys of the one size that a format has. They are of the JDK's class, which can be
 * serialized, because the key store {@code JCEKS} does that to them. Not safe for use by several
 * threads.
 */
final class SecretKeyGeneratorSpi extends KeyGeneratorSpi {
  private final String algorithm;
  private final int size;
  private SecureRandom random;

  /**
   * Makes a generator.
   *
   * @param size of the keys in bytes
   * @param defaultRandom for callers who pass none
   */
  SecretKeyGeneratorSpi(String algorithm, int size, SecureRandom defaultRandom) {
    this.algorithm = algorithm;
    this.size = size;
    this.random = defaultRandom;
  }

  @Override
  protected void engineInit(@Nullable SecureRandom random) {
    if (random != null) {
      this.random = random;
    }
  }

  @Override
  protected void engineInit(
      @Nullable AlgorithmParameterSpec parameters, @Nullable SecureRandom random)
      throws InvalidAlgorithmParameterException {
    throw new InvalidAlgorithmParameterException("key generation takes no parameters");
  }

  @Override
  protected void engineInit(int bits, @Nullable SecureRandom random) {
    if (bits != Byte.SIZE * size) {
      throw new InvalidParameterException("a key has " + Byte.SIZE * size + " bits, not " + bits);
    }
    engineInit(random);
  }

  @Override
  protected SecretKey engineGenerateKey() {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    try {
      return new SecretKeySpec(bytes, algorithm);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
