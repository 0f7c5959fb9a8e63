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

  private static final int TEXT_SIZE = 2 * SIZE + 2;
  private static final HexFormat HEX = HexFormat.of();

  private RootSalt() {}

  /** Returns a new root salt, sealed: 336 bytes. */
  public static byte[] create(RootKeys keys, MessageCipher cipher) {
    byte[] rootSalt = cipher.randomBytes(SIZE);
    byte[] text = text(rootSalt);
    byte[] sealed =
        cipher.seal(keys.rootSaltKey(), cipher.newSalt(), MessageCipher.NO_CONTEXT, text);
    Bytes.wipe(rootSalt, text);
    return sealed;
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
      return parse(text);
    } finally {
      Bytes.wipe(text);
    }
  }

  private static byte[] text(byte[] rootSalt) {
    byte[] text = new byte[TEXT_SIZE];
    text[0] = '"';
    text[TEXT_SIZE - 1] = '"';
    for (int i = 0; i < rootSalt.length; i++) {
      text[1 + 2 * i] = (byte) HEX.toHighHexDigit(rootSalt[i]);
      text[2 + 2 * i] = (byte) HEX.toLowHexDigit(rootSalt[i]);
    }
    return text;
  }

  private static byte[] parse(byte[] text) throws DamageException {
    if (text.length != TEXT_SIZE || text[0] != '"' || text[TEXT_SIZE - 1] != '"') {
      throw new DamageException("the root salt is not a text of " + 2 * SIZE + " digits");
    }
    char[] digits = US_ASCII.decode(ByteBuffer.wrap(text)).array();
    try {
      return HEX.parseHex(digits, 1, TEXT_SIZE - 1);
    } catch (IllegalArgumentException e) {
      throw new DamageException("the root salt is not hexadecimal");
    } finally {
      Arrays.fill(digits, '\0');
    }
  }
}
