package vernam.spi;

import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactorySpi;
import org.jspecify.annotations.Nullable;
import vernam.chunky2048.Keystream;
import vernam.cipher.KeystreamRatchet;
import vernam.spec.KeystreamKeySpec;
import vernam.spec.SecretBytes;

/**
 * Derives keys of 128 bytes from the Chunky2048 keystream, to which nothing is sent; specification
 * chunky2048, section 6.2.
 */
final class KeystreamFactorySpi extends SecretKeyFactorySpi {
  /** What Python's {@code str} gives for «nothing sent». */
  private static final byte[] NOTHING_SENT = {'N', 'o', 'n', 'e'};

  /** Makes a factory. */
  KeystreamFactorySpi() {}

  @Override
  protected SecretKey engineGenerateSecret(@Nullable KeySpec spec) throws InvalidKeySpecException {
    if (!(spec instanceof KeystreamKeySpec wanted)) {
      throw new InvalidKeySpecException("the specification is a KeystreamKeySpec");
    }
    KeystreamRatchet keystream = Keystream.start(wanted.key(), wanted.salt(), wanted.pid());
    byte[] output = new byte[KeystreamRatchet.STEP_SIZE];
    try {
      keystream.first(output, 0);
      for (int i = 0; i < wanted.index(); i++) {
        keystream.next(NOTHING_SENT, output, 0);
      }
      return SecretBytes.copyOf(output, Chunky2048Services.KEYSTREAM);
    } finally {
      keystream.wipe();
      Arrays.fill(output, (byte) 0);
    }
  }

  @Override
  protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type) throws InvalidKeySpecException {
    throw new InvalidKeySpecException("a derived key does not tell what it was derived from");
  }

  @Override
  protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
    throw new InvalidKeyException("keys of other providers need no translation");
  }
}
