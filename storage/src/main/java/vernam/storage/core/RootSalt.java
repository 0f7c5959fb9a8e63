package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The random secret of one store, as it is kept: the JSON text of its 128 hexadecimal digits,
 * sealed under a key that follows from the user's key. The very bytes of aiootp's root salt file
 * (specification database, sections 3.1 and 5).
 */
public final class RootSalt {
  /** Random bytes in a root salt. */
  public static final int SIZE = 64;

  /** Random bytes in the root salt of a child. */
  public static final int CHILD_SIZE = 32;

  private static final HexFormat HEX = HexFormat.of();

  private RootSalt() {}

  /** Returns a new root salt, sealed: 336 bytes. */
  public static byte[] create(RootKeys keys, MessageCipher cipher) {
    byte[] text = newText(cipher, SIZE);
    byte[] sealed =
        cipher.seal(keys.rootSaltKey(), cipher.newSalt(), MessageCipher.NO_CONTEXT, text);
    Bytes.wipe(text);
    return sealed;
  }

  /** Returns the JSON text of a new root salt for a child, not sealed; the caller wipes it. */
  public static byte[] newChildText(MessageCipher cipher) {
    return newText(cipher, CHILD_SIZE);
  }

  /** Returns the JSON text of the root salt of a child, not sealed; the caller wipes it. */
  public static byte[] childText(byte[] rootSalt) {
    return text(rootSalt);
  }

  /**
   * Returns the 32 bytes of the root salt of a child; the caller wipes them.
   *
   * @throws DamageException if the text is none of a root salt
   */
  public static byte[] parseChildText(byte[] text) throws DamageException {
    return parse(text, CHILD_SIZE);
  }

  /**
   * Returns the 64 bytes of a sealed root salt; the caller wipes them.
   *
   * @throws DamageException if it was not sealed under this key
   */
  public static byte[] open(RootKeys keys, MessageCipher cipher, byte[] sealed)
      throws DamageException {
    byte[] text = cipher.open(keys.rootSaltKey(), MessageCipher.NO_CONTEXT, sealed);
    try {
      return parse(text, SIZE);
    } finally {
      Bytes.wipe(text);
    }
  }

  private static byte[] newText(MessageCipher cipher, int size) {
    byte[] rootSalt = cipher.randomBytes(size);
    byte[] text = text(rootSalt);
    Bytes.wipe(rootSalt);
    return text;
  }

  private static byte[] text(byte[] rootSalt) {
    byte[] text = new byte[2 * rootSalt.length + 2];
    text[0] = '"';
    text[text.length - 1] = '"';
    for (int i = 0; i < rootSalt.length; i++) {
      text[1 + 2 * i] = (byte) HEX.toHighHexDigit(rootSalt[i]);
      text[2 + 2 * i] = (byte) HEX.toLowHexDigit(rootSalt[i]);
    }
    return text;
  }

  private static byte[] parse(byte[] text, int size) throws DamageException {
    int end = 2 * size + 1;
    if (text.length != end + 1 || text[0] != '"' || text[end] != '"') {
      throw new DamageException("the root salt is not a text of " + 2 * size + " digits");
    }
    char[] digits = US_ASCII.decode(ByteBuffer.wrap(text)).array();
    try {
      return HEX.parseHex(digits, 1, end);
    } catch (IllegalArgumentException e) {
      throw new DamageException("the root salt is not hexadecimal");
    } finally {
      Arrays.fill(digits, '\0');
    }
  }
}
