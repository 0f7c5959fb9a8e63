package vernam.spi;

import java.security.AlgorithmParametersSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.CipherSpi;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.MacSpi;
import vernam.cipher.BlockValidator;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.onetimepad.Format;
import vernam.onetimepad.Layout;
import vernam.onetimepad.StreamHmac;

/** Makes the service objects of OneTimePad, which is there for data of aiootp 0.18. */
public final class OneTimePadServices {
  /** The name of cipher, keys and parameters. */
  public static final String ALGORITHM = "OneTimePad";

  /** The name of the validator. */
  public static final String STREAM_HMAC = "StreamHMAC-OneTimePad";

  private OneTimePadServices() {}

  /**
   * Returns a cipher that is not initialized.
   *
   * @param provider where its parameters come from
   * @param clock dates new messages and tells the age of old ones
   * @param defaultRandom for callers who pass none
   */
  public static CipherSpi cipher(Provider provider, Clock clock, SecureRandom defaultRandom) {
    return new AeadCipherSpi(new Format(clock), provider, defaultRandom);
  }

  /** Returns a generator of keys of 512 bits; the randomness is for callers who pass none. */
  public static KeyGeneratorSpi keyGenerator(SecureRandom defaultRandom) {
    return new SecretKeyGeneratorSpi(ALGORITHM, Layout.KEY_SIZE, defaultRandom);
  }

  /** Returns parameters that hold no salt yet. */
  public static AlgorithmParametersSpi parameters() {
    return new SaltParametersSpi();
  }

  /** Returns a validator that is not initialized. */
  public static MacSpi streamHmac() {
    return new StreamHmacSpi(new Validators());
  }

  private static final class Validators implements StreamHmacSpi.ValidatorMaker {
    @Override
    public BlockValidator make(HashKey key, String salt, Literal pid, byte[] siv) {
      return new StreamHmac(key, salt, pid);
    }

    @Override
    public boolean takesSiv() {
      return false;
    }
  }
}
