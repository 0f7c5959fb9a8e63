package vernam.pipeline;

import vernam.cipher.StrictBase64;

/**
 * Byte strings as text in Base64 with padding, read strictly: characters outside the alphabet,
 * missing or surplus padding and unused bits that are not zero are refused, where aiootp drops
 * them.
 *
 * <p>Stateless. Tokens of messages are {@link vernam.message.TokenForm}'s, which uses the alphabet
 * for URLs. Source: specification pipelines, sections 13.10 and 16.7; RFC 4648.
 */
public final class Base64Text {
  private Base64Text() {}

  /** Returns a byte string in the standard alphabet: aiootp's {@code to_b64}. */
  public static String encode(byte[] bytes) {
    return StrictBase64.STANDARD.encode(bytes);
  }

  /**
   * Returns the byte string of a text in the standard alphabet: aiootp's {@code from_b64}.
   *
   * @throws IllegalArgumentException if it is not exactly what {@link #encode} gives
   */
  public static byte[] decode(String text) {
    return StrictBase64.STANDARD.decode(text);
  }

  /**
   * Returns a byte string in the alphabet for URLs, each padding {@code =} written as {@code %3D}:
   * aiootp's {@code bytes_to_urlsafe}.
   */
  public static String encodeForUrl(byte[] bytes) {
    return StrictBase64.URL_SAFE.encodeForUrl(bytes);
  }

  /**
   * Returns the byte string of a text in the alphabet for URLs, whose padding may stand as {@code
   * %3D} or {@code =}: aiootp's {@code urlsafe_to_bytes}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static byte[] decodeFromUrl(String text) {
    return StrictBase64.URL_SAFE.decodeFromUrl(text);
  }
}
