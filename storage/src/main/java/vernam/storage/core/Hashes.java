package vernam.storage.core;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import javax.crypto.Mac;
import vernam.spec.SecretBytes;

/** SHA3 and HMAC-SHA3 of the platform, which every Java since 17 has. */
final class Hashes {
  private Hashes() {}

  static byte[] sha3With256(byte[]... parts) {
    return digest("SHA3-256", parts);
  }

  static byte[] sha3With512(byte[]... parts) {
    return digest("SHA3-512", parts);
  }

  /** Returns the HMAC-SHA3-256 of a message: 32 bytes. */
  static byte[] hmac256(byte[] key, byte[] message) {
    return hmac("HmacSHA3-256", key, message);
  }

  /** Returns the HMAC-SHA3-512 of a message: 64 bytes. */
  static byte[] hmac512(byte[] key, byte[] message) {
    return hmac("HmacSHA3-512", key, message);
  }

  private static byte[] digest(String algorithm, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no " + algorithm, e);
    }
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[] message) {
    try (SecretBytes macKey = SecretBytes.copyOf(key, algorithm)) {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(macKey);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no " + algorithm, e);
    }
  }
}
