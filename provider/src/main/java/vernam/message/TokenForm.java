package vernam.message;

import java.util.Base64;
import java.util.regex.Pattern;
import vernam.spec.MalformedMessageException;

/**
 * The token form of a message, for URLs: Base64 of the bytes form in the URL-safe alphabet, with
 * each padding {@code =} written as {@code %3D}.
 *
 * <p>Stateless. Source: specification chunky2048, section 11.3.
 */
public final class TokenForm {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_=-]");

  private TokenForm() {}

  /** Returns the token of a message in bytes form. */
  public static String encode(byte[] message) {
    return Base64.getUrlEncoder().encodeToString(message).replace("=", "%3D");
  }

  /**
   * Returns the bytes form of the message in a token. Padding may stand as {@code %3D} or {@code
   * =}, and must be there; anything outside the URL-safe alphabet is refused, where aiootp drops
   * it.
   *
   * @throws MalformedMessageException if it is not a token, or no message has its size
   */
  public static byte[] decode(String token) throws MalformedMessageException {
    String base64 = token.replace("%3D", "=");
    if (base64.length() % 4 != 0 || FOREIGN.matcher(base64).find()) {
      throw new MalformedMessageException("a token is padded Base64 in the URL-safe alphabet");
    }
    byte[] message;
    try {
      message = Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a token is padded Base64 in the URL-safe alphabet");
    }
    BytesForm.requireSize(message);
    return message;
  }
}
