package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import vernam.cipher.BlockEncryptor;
import vernam.literal.Literal;

/** Encrypts one message; specification chunky2048, section 10.1. */
public final class Encryption extends BlockEncryptor {
  private final StreamHmac validator;
  private final BlockCipher cipher;
  private boolean started;

  /**
   * Begins a message.
   *
   * @param timestamp seconds since 1970
   * @param sivKey 16 random bytes: under a repeated key and salt, all that makes messages differ
   * @throws IllegalArgumentException if the key is falsy, the salt malformed or zero, or the
   *     siv-key of another size
   */
  public Encryption(Literal key, String salt, Literal pid, long timestamp, byte[] sivKey) {
    super(header(timestamp, sivKey), FooterPadding.derive(key, salt, pid), Layout.HMAC_SIZE);
    validator = new StreamHmac(key, salt, pid).forEncryption();
    cipher = new BlockCipher(validator, key, salt, pid);
  }

  private static byte[] header(long timestamp, byte[] sivKey) {
    if (sivKey.length != Layout.SIV_KEY_SIZE) {
      throw new IllegalArgumentException("a siv-key is 16 bytes, not " + sivKey.length);
    }
    return ByteBuffer.allocate(Layout.BODY).putLong(timestamp).put(sivKey).array();
  }

  @Override
  protected int headSize() {
    return started ? 0 : Layout.SIV_SIZE;
  }

  @Override
  protected void encipher(byte[] block, byte[] output, int offset) {
    int head = headSize();
    cipher.apply(block, 0, output, offset + head);
    if (head > 0) {
      // Known only now: it depends on the first block.
      byte[] siv = HexFormat.of().parseHex(validator.siv());
      System.arraycopy(siv, 0, output, offset, siv.length);
    }
    started = true;
  }

  @Override
  protected byte[] tag() {
    return validator.finish();
  }

  @Override
  protected void wipeKeys() {
    validator.wipe();
    cipher.wipe();
  }
}
