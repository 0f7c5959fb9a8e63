package vernam.storage.core;

import java.util.Arrays;

/**
 * The order in which aiootp writes the parts of a sealed message, and the order in which the cipher
 * does.
 *
 * <pre>
 * stored:  hmac (32) | salt (32) | siv (16) | blocks (256 each, one or more)
 * cipher:                          siv (16) | blocks (256 each, one or more) | hmac (32)
 * </pre>
 *
 * <p>Source: specification chunky2048, sections 11.2 and 18.
 */
final class BytesForm {
  static final int HMAC_SIZE = 32;
  static final int SALT_SIZE = 32;
  static final int SIV_SIZE = 16;
  static final int BLOCK_SIZE = 256;

  private static final int SALT_POS = HMAC_SIZE;
  private static final int SIV_POS = SALT_POS + SALT_SIZE;
  private static final int BLOCKS_POS = SIV_POS + SIV_SIZE;

  private BytesForm() {}

  /** Returns whether this is the length of some stored message: 80 + 256·b with b of 1 or more. */
  static boolean isLength(int length) {
    return length > BLOCKS_POS && (length - BLOCKS_POS) % BLOCK_SIZE == 0;
  }

  /** Returns the salt of a stored message. */
  static byte[] salt(byte[] stored) {
    return Arrays.copyOfRange(stored, SALT_POS, SIV_POS);
  }

  /** Returns a stored message in the order of the cipher. */
  static byte[] toCipherOrder(byte[] stored) {
    int body = stored.length - SIV_POS;
    byte[] ciphertext = new byte[body + HMAC_SIZE];
    System.arraycopy(stored, SIV_POS, ciphertext, 0, body);
    System.arraycopy(stored, 0, ciphertext, body, HMAC_SIZE);
    return ciphertext;
  }

  /** Returns the output of the cipher, with its salt, in the order in which it is stored. */
  static byte[] toStoredOrder(byte[] salt, byte[] ciphertext) {
    int body = ciphertext.length - HMAC_SIZE;
    byte[] stored = new byte[SIV_POS + body];
    System.arraycopy(ciphertext, body, stored, 0, HMAC_SIZE);
    System.arraycopy(salt, 0, stored, SALT_POS, SALT_SIZE);
    System.arraycopy(ciphertext, 0, stored, SIV_POS, body);
    return stored;
  }
}
