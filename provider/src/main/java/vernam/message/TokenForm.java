package vernam.message;

import vernam.cipher.StrictBase64;
import vernam.spec.MalformedMessageException;

/**
 * The token form of a message, for URLs: Base64 of the bytes form in the URL-safe alphabet, with
 * each padding {@code =} written as {@code %3D}.
 *
 * <p>Stateless. Source: specification chunky2048, section 11.3.
 */
public final class TokenForm {
  private TokenForm() {}

  /**
   * Returns the token of a message.
   *
   * @throws MalformedMessageException if the message has no bytes form
   */
  public static String encode(SealedMessage message) throws MalformedMessageException {
    return StrictBase64.URL_SAFE.encodeForUrl(BytesForm.encode(message));
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
    byte[] bytes;
    try {
      bytes = StrictBase64.URL_SAFE.decodeFromUrl(token);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a token is padded Base64 in the URL-safe alphabet");
    }
    return BytesForm.decode(format, bytes);
  }
}
