package vernam.cipher;

import java.util.Base64;

/**
 * Base64 with padding (RFC 4648, sections 4 and 5), read strictly: one byte string has one text.
 * Java's decoders take missing padding and bits that no byte uses.
 */
public final class StrictBase64 {
  /** The standard alphabet, with plus and slash. */
  public static final StrictBase64 STANDARD =
      new StrictBase64(Base64.getEncoder(), Base64.getDecoder());

  /** The alphabet for URLs, with hyphen and underscore. */
  public static final StrictBase64 URL_SAFE =
      new StrictBase64(Base64.getUrlEncoder(), Base64.getUrlDecoder());

  private final Base64.Encoder encoder;
  private final Base64.Decoder decoder;

  private StrictBase64(Base64.Encoder encoder, Base64.Decoder decoder) {
    this.encoder = encoder;
    this.decoder = decoder;
  }

  /** Returns the text of a byte string. */
  public String encode(byte[] bytes) {
    return encoder.encodeToString(bytes);
  }

  /** Returns the text of a byte string with each padding {@code =} written as {@code %3D}. */
  public String encodeForUrl(byte[] bytes) {
    return encode(bytes).replace("=", "%3D");
  }

  /**
   * Returns the byte string of a text.
   *
   * @throws IllegalArgumentException if it is not exactly what {@link #encode} gives
   */
  public byte[] decode(String text) {
    byte[] bytes;
    try {
      bytes = decoder.decode(text);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    if (!encode(bytes).equals(text)) {
      throw refused();
    }
    return bytes;
  }

  /**
   * Returns the byte string of a text whose padding may stand as {@code %3D} or {@code =}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public byte[] decodeFromUrl(String text) {
    return decode(text.replace("%3D", "="));
  }

  /** The decoder's own message would show a character of the text, which may be secret. */
  private static IllegalArgumentException refused() {
    return new IllegalArgumentException("not Base64 with padding in its one spelling");
  }
}
