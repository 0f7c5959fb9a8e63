package vernam.message;

import java.util.Arrays;
import java.util.HexFormat;
import vernam.chunky2048.Layout;
import vernam.spec.MalformedMessageException;

/**
 * The bytes form of a message, which is also aiootp's form of a file. No key is needed to convert.
 *
 * <pre>
 * Chunky2048      hmac 32 | salt 32 | siv 16 | block 256 | …       80 + 256 b bytes, b at least 1
 * OneTimePad      hmac 32 | salt 32 | block 256 | …                64 + 256 b bytes
 * </pre>
 *
 * <p>For those who seal with {@code Cipher} there is a short way between the output of {@code
 * Chunky2048} and the bytes form, which loses nothing either way:
 *
 * <pre>
 * cipher output   siv 16 | block 256 | … | hmac 32                 the salt travels as the IV
 * </pre>
 *
 * <p>Stateless. Source: specification chunky2048, sections 11.2 and 18; onetimepad-0.18, section 7.
 */
public final class BytesForm {
  /** What the bytes form of a Chunky2048 message has besides the blocks, in bytes. */
  public static final int HEADER_SIZE = Layout.BYTES_BLOCKS;

  private BytesForm() {}

  /**
   * Returns the bytes form of a message.
   *
   * @throws MalformedMessageException if the salt has uppercase digits, which the bytes form would
   *     lose; nobody can open it then. Vernam seals no such message
   */
  public static byte[] encode(SealedMessage message) throws MalformedMessageException {
    int headerSize = message.format().headerSize();
    byte[] salt = message.saltBytes();
    byte[] blocks = message.blocksView();
    byte[] siv = message.syntheticIv();
    byte[] bytes = new byte[Math.addExact(headerSize, blocks.length)];
    System.arraycopy(message.hmac(), 0, bytes, 0, WireFormat.HMAC_SIZE);
    System.arraycopy(salt, 0, bytes, WireFormat.HMAC_SIZE, salt.length);
    System.arraycopy(siv, 0, bytes, headerSize - siv.length, siv.length);
    System.arraycopy(blocks, 0, bytes, headerSize, blocks.length);
    return bytes;
  }

  /**
   * Returns the message in a bytes form; nothing is verified.
   *
   * @throws MalformedMessageException if no message of the format has this size, or the salt is
   *     zero
   */
  public static SealedMessage decode(WireFormat format, byte[] bytes)
      throws MalformedMessageException {
    requireSize(format, bytes.length);
    int siv = WireFormat.HMAC_SIZE + WireFormat.SALT_SIZE;
    return SealedMessage.takeOver(
        format,
        Arrays.copyOf(bytes, WireFormat.HMAC_SIZE),
        HexFormat.of().formatHex(bytes, WireFormat.HMAC_SIZE, siv),
        Arrays.copyOfRange(bytes, siv, format.headerSize()),
        Arrays.copyOfRange(bytes, format.headerSize(), bytes.length));
  }

  /**
   * Returns the bytes form of a Chunky2048 message.
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
   * Returns the salt of a Chunky2048 message, with which the cipher is initialized.
   *
   * @throws MalformedMessageException if no message has this size
   */
  public static byte[] salt(byte[] message) throws MalformedMessageException {
    requireSize(message);
    return Arrays.copyOfRange(message, Layout.BYTES_SALT, Layout.BYTES_SIV);
  }

  /**
   * Returns a Chunky2048 message as {@code Cipher.doFinal} takes it for decryption.
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

  private static void requireSize(byte[] message) throws MalformedMessageException {
    requireSize(WireFormat.CHUNKY_2048, message.length);
  }

  /** Checks the size of a message before anything is read or allocated. */
  static void requireSize(WireFormat format, long size) throws MalformedMessageException {
    if (format.bytes().blocksIn(size) == 0) {
      throw new MalformedMessageException("no message has a size of " + size + " bytes");
    }
  }
}
