package vernam.spi;

import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.ArgumentHash;
import vernam.literal.Literal;

/** Refuses to encrypt twice in a row with the same key and salt; keeps a digest, not the key. */
final class ReuseGuard {
  private byte @Nullable [] last;

  void admit(SecretKey key, byte[] salt) throws InvalidAlgorithmParameterException {
    byte[] keyBytes = KeyBytes.of(key);
    try {
      byte[] now = ArgumentHash.with256Bits(Literal.hexView(keyBytes), Literal.hexView(salt));
      if (last != null && MessageDigest.isEqual(last, now)) {
        throw new InvalidAlgorithmParameterException(
            "the last message was encrypted with the same key and salt");
      }
      last = now;
    } finally {
      Arrays.fill(keyBytes, (byte) 0);
    }
  }
}
