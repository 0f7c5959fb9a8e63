package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import vernam.cipher.BlockEncryptor;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;

/** Encrypts one message; specification chunky2048, section 10.1. */
public final class Encryption extends BlockEncryptor {
  /** Below this, starting the hashes side by side costs more than it saves. */
  private static final int FEWEST_SIDE_BY_SIDE = 4;

  private final StreamHmac validator;
  private final BlockCipher cipher;
  private final WideKeccaks choice;
  private boolean started;

  /**
   * Begins a message.
   *
   * @param timestamp seconds since 1970
   * @param sivKey 16 random bytes: under a repeated key and salt, all that makes messages differ
   * @throws IllegalArgumentException if the key is falsy, the salt malformed or zero, or the
   *     siv-key of another size
   */
  public Encryption(HashKey key, String salt, Literal pid, long timestamp, byte[] sivKey) {
    this(key, salt, pid, timestamp, sivKey, WideKeccaks.system());
  }

  /** Begins one that has its permutations chosen by a choice of its own. */
  Encryption(
      HashKey key, String salt, Literal pid, long timestamp, byte[] sivKey, WideKeccaks choice) {
    super(
        header(timestamp, sivKey),
        FooterPadding.derive(key.literal(), salt, pid),
        Layout.HMAC_SIZE);
    validator = new StreamHmac(key, salt, pid).forEncryption();
    cipher = new BlockCipher(validator, key, salt, pid);
    this.choice = choice;
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
  protected void encipher(byte[] input, int offset, byte[] output, int outputOffset) {
    int head = headSize();
    cipher.apply(input, offset, output, outputOffset + head);
    if (head > 0) {
      // Known only now: it depends on the first block.
      byte[] siv = HexFormat.of().parseHex(validator.siv());
      System.arraycopy(siv, 0, output, outputOffset, siv.length);
    }
    started = true;
  }

  @Override
  protected void encipherAll(
      byte[] input, int offset, int blocks, byte[] output, int outputOffset) {
    Optional<WideKeccak> lanes =
        choice
            .forOneChain(Layout.permutationsOf(blocks))
            .filter(keccak -> keccak.width() >= LanedEncipher.SLOTS)
            .filter(keccak -> started && blocks >= FEWEST_SIDE_BY_SIDE);
    if (lanes.isPresent()) {
      cipher.applySideBySide(lanes.get(), input, offset, blocks, output, outputOffset);
    } else {
      super.encipherAll(input, offset, blocks, output, outputOffset);
    }
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
