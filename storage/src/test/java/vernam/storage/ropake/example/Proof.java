package vernam.storage.ropake.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Shows that a request comes from who has the session key. */
final class Proof {
  private static final String ALGORITHM = "HmacSHA256";

  private Proof() {}

  /** Returns the proof of a request, in hexadecimal digits. */
  static String of(SecretKey sessionKey, String request) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(sessionKey);
      return HexFormat.of().formatHex(mac.doFinal(request.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
