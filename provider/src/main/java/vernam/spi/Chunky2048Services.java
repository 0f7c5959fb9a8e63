package vernam.spi;

import java.security.AlgorithmParametersSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.CipherSpi;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.MacSpi;
import javax.crypto.SecretKeyFactorySpi;
import vernam.chunky2048.Format;
import vernam.chunky2048.Layout;
import vernam.chunky2048.StreamHmac;
import vernam.cipher.BlockValidator;
import vernam.cipher.HashKey;
import vernam.literal.Literal;

/** Makes the service objects of Chunky2048. */
public final class Chunky2048Services {
  /** The name of cipher, keys and parameters. */
  public static final String ALGORITHM = "Chunky2048";

  /** The name of the keystream. */
  public static final String KEYSTREAM = "Chunky2048Keystream";

  /** The name of the validator. */
  public static final String STREAM_HMAC = "StreamHMAC-Chunky2048";

  private Chunky2048Services() {}

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

  /** Returns a factory of keys out of the keystream. */
  public static SecretKeyFactorySpi keystreamFactory() {
    return new KeystreamFactorySpi();
  }

  private static final class Validators implements StreamHmacSpi.ValidatorMaker {
    @Override
    public BlockValidator make(HashKey key, String salt, Literal pid, byte[] siv) {
      StreamHmac validator = new StreamHmac(key, salt, pid, HexFormat.of().formatHex(siv));
      // The direction matters for the order of other calls only, and each wants its own of the IV.
      return siv.length == 0 ? validator.forEncryption() : validator.forDecryption();
    }

    @Override
    public boolean takesSiv() {
      return true;
    }
  }
}
