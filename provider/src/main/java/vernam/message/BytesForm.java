package vernam.message;

import java.util.Arrays;
import vernam.chunky2048.Layout;
import vernam.spec.MalformedMessageException;

/**
 * The bytes form of a Chunky2048 message, which is also aiootp's form of a file, and its conversion
 * from and to what {@code Cipher} writes. Nothing is lost either way; no key is needed.
 *
 * <pre>
 * bytes form      hmac 32 | salt 32 | siv 16 | block 256 | …       80 + 256 b bytes, b at least 1
 * cipher output   siv 16 | block 256 | … | hmac 32                 the salt travels as the IV
 * </pre>
 *
 * <p>Stateless. Source: specification chunky2048, sections 11.2 and 18.
 */
public final class BytesForm {
  /** What the bytes form has besides the blocks, in bytes. */
  public static final int HEADER_SIZE = Layout.BYTES_BLOCKS;

  private BytesForm() {}

  /**
   * Returns the bytes form of a message.
   *
   * @param salt the cipher's IV, 32 bytes
   * @param output all output of the cipher, from {@code update} and {@code doFinal} together
   * @throws IllegalArgumentException if one of them has a size that it cannot have
   */
  public static byte[] fromCipherOutput(byte[] salt, byte[] output) {
    if (salt.length != Layout.SALT_SIZE) {
      throw new IllegalArgumentException(
          "a salt is " + Layout.SALT_SIZE + " bytes, not " + salt.length);
    }
    if (Layout.OUTPUT.blocksIn(output.length) == 0) {
      throw new IllegalArgumentException("no message has an output of " + output.length + " bytes");
    }
    int sealedSize = output.length - Layout.HMAC_SIZE;
    byte[] message = new byte[HEADER_SIZE - Layout.SIV_SIZE + sealedSize];
    System.arraycopy(output, sealedSize, message, Layout.BYTES_HMAC, Layout.HMAC_SIZE);
    System.arraycopy(salt, 0, message, Layout.BYTES_SALT, Layout.SALT_SIZE);
    System.arraycopy(output, 0, message, Layout.BYTES_SIV, sealedSize);
    return message;
  }

  /**
   * Returns the salt of a message, with which the cipher is initialized.
   *
   * @throws MalformedMessageException if no message has this size
   */
  public static byte[] salt(byte[] message) throws MalformedMessageException {
    requireSize(message);
    return Arrays.copyOfRange(message, Layout.BYTES_SALT, Layout.BYTES_SIV);
  }

  /**
   * Returns a message as {@code Cipher.doFinal} takes it for decryption.
   *
   * @throws MalformedMessageException if no message has this size
   */
  public static byte[] toCipherInput(byte[] message) throws MalformedMessageException {
    requireSize(message);
    int sealedSize = message.length - Layout.BYTES_SIV;
    byte[] input = new byte[sealedSize + Layout.HMAC_SIZE];
    System.arraycopy(message, Layout.BYTES_SIV, input, Layout.OUTPUT_SIV, sealedSize);
    System.arraycopy(message, Layout.BYTES_HMAC, input, sealedSize, Layout.HMAC_SIZE);
    return input;
  }

  /** Checks the size of a message before anything is read from it. */
  static void requireSize(byte[] message) throws MalformedMessageException {
    if (Layout.BYTES.blocksIn(message.length) == 0) {
      throw new MalformedMessageException("no message has a size of " + message.length + " bytes");
    }
  }
}
