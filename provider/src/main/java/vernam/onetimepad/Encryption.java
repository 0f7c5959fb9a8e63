package vernam.onetimepad;

import java.nio.ByteBuffer;
import vernam.cipher.BlockEncryptor;
import vernam.cipher.HashKey;
import vernam.literal.Literal;

/**
 * Encrypts one message; specification onetimepad-0.18, section 6. For compatibility with old peers
 * only: two messages under one key, salt and pid have the same pads.
 */
public final class Encryption extends BlockEncryptor {
  private final StreamHmac validator;
  private final BlockPads pads;

  /**
   * Begins a message.
   *
   * @param timestamp seconds since 1970
   * @throws IllegalArgumentException if the key is falsy, or the salt malformed or zero
   */
  public Encryption(HashKey key, String salt, Literal pid, long timestamp) {
    super(
        ByteBuffer.allocate(Layout.TIMESTAMP_SIZE).putLong(timestamp).array(),
        FooterPadding.derive(key.literal(), salt, pid),
        Layout.HMAC_SIZE);
    validator = new StreamHmac(key, salt, pid).forEncryption();
    pads = new BlockPads(Keystream.start(key, Literal.text(salt), pid));
  }

  @Override
  protected int headSize() {
    return 0;
  }

  @Override
  protected void encipher(byte[] input, int offset, byte[] output, int outputOffset) {
    pads.apply(input, offset, output, outputOffset);
    validator.update(output, outputOffset, Layout.BLOCK_SIZE);
  }

  @Override
  protected byte[] tag() {
    return validator.finish();
  }

  @Override
  protected void wipeKeys() {
    validator.wipe();
    pads.wipe();
  }
}
