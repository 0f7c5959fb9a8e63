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

  /**
   * Returns the token of a message.
   *
   * @throws MalformedMessageException if the message has no bytes form
   */
  public static String encode(SealedMessage message) throws MalformedMessageException {
    return Base64.getUrlEncoder().encodeToString(BytesForm.encode(message)).replace("=", "%3D");
  }

  /**
   * Returns the message in a token; nothing is verified. Padding may stand as {@code %3D} or {@code
   * =}, and must be there; anything outside the URL-safe alphabet is refused, where aiootp drops
   * it, and so are bits that a token does not use, where Base64 would let one message have several
   * tokens.
   *
   * @throws MalformedMessageException if it is not a token, or no message of the format has its
   *     size
   */
  public static SealedMessage decode(WireFormat format, String token)
      throws MalformedMessageException {
    String base64 = token.replace("%3D", "=");
    if (base64.length() % 4 != 0 || FOREIGN.matcher(base64).find()) {
      throw notAToken();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw notAToken();
    }
    BytesForm.requireSize(format, bytes.length);
    if (!Base64.getUrlEncoder().encodeToString(bytes).equals(base64)) {
      throw notAToken();
    }
    return BytesForm.decode(format, bytes);
  }

  private static MalformedMessageException notAToken() {
    return new MalformedMessageException("a token is padded Base64 in the URL-safe alphabet");
  }
}
