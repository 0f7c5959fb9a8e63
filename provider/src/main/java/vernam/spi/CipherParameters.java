package vernam.spi;

import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.time.Duration;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import vernam.cipher.MessageFormat;
import vernam.cipher.Salts;
import vernam.spec.DangerousSaltParameterSpec;
import vernam.spec.MessageParameterSpec;

/** The salt and age limit found in what a caller passed as parameters. */
final class CipherParameters {
  private final byte[] salt;
  private final @Nullable Duration maxAge;

  private CipherParameters(byte[] salt, @Nullable Duration maxAge)
      throws InvalidAlgorithmParameterException {
    if (salt.length != Salts.SIZE) {
      throw new InvalidAlgorithmParameterException(
          "a salt is " + Salts.SIZE + " bytes, not " + salt.length);
    }
    if (Salts.isZero(salt)) {
      throw new InvalidAlgorithmParameterException("a salt is not zero");
    }
    this.salt = salt;
    this.maxAge = maxAge;
  }

  static CipherParameters of(AlgorithmParameterSpec spec)
      throws InvalidAlgorithmParameterException {
    if (spec instanceof IvParameterSpec iv) {
      return new CipherParameters(iv.getIV(), null);
    }
    if (spec instanceof MessageParameterSpec own) {
      return new CipherParameters(own.salt(), own.maxAge().orElse(null));
    }
    if (spec instanceof DangerousSaltParameterSpec dangerous) {
      return new CipherParameters(dangerous.salt(), null);
    }
    throw new InvalidAlgorithmParameterException(
        "parameters are an IvParameterSpec or a MessageParameterSpec");
  }

  /**
   * Returns the parameters for encryption. A format that does not survive a repeated salt takes it
   * from no spec but the one whose name warns of that.
   */
  static CipherParameters forEncryption(AlgorithmParameterSpec spec, MessageFormat format)
      throws InvalidAlgorithmParameterException {
    CipherParameters parameters = of(spec);
    if (!format.survivesRepeatedSalt() && !(spec instanceof DangerousSaltParameterSpec)) {
      throw new InvalidAlgorithmParameterException(
          format.name()
              + " draws the salt of a new message itself, unless it is given a"
              + " DangerousSaltParameterSpec");
    }
    return parameters;
  }

  static AlgorithmParameterSpec specOf(AlgorithmParameters parameters)
      throws InvalidAlgorithmParameterException {
    try {
      return parameters.getParameterSpec(IvParameterSpec.class);
    } catch (InvalidParameterSpecException e) {
      throw new InvalidAlgorithmParameterException("the parameters hold no salt", e);
    }
  }

  byte[] salt() {
    return salt;
  }

  @Nullable Duration maxAge() {
    return maxAge;
  }
}
