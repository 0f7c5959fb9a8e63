package vernam.storage.ropake;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;
import javax.crypto.Mac;
import vernam.literal.Literal;
import vernam.spec.SecretBytes;

/** The two hashes over values, of the specification's section 2.1. */
final class Hashes {
  private static final String HASH = "SHA3-512";
  private static final String HMAC = "HmacSHA3-512";

  private Hashes() {}

  /** Returns the hash of two or more values. */
  static Value512 sha512(Literal... values) {
    byte[] text = Literal.tuple(values).encode();
    try {
      return Value512.takeOver(MessageDigest.getInstance(HASH).digest(text));
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no " + HASH, e);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Returns the hmac of a value under the printed text of another. */
  static Value512 hmac512(Literal data, Literal key) {
    byte[] text = key.encode();
    try {
      return hmac512(data, text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Returns the hmac of a value under bytes as they are. */
  static Value512 hmac512(Literal data, byte[] key) {
    byte[] text = data.encode();
    try (SecretBytes macKey = SecretBytes.copyOf(key, HMAC)) {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(macKey);
      return Value512.takeOver(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no " + HMAC, e);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
