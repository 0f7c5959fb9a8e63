package vernam.chunky2048;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import vernam.cipher.Encryptor;
import vernam.cipher.Hex;
import vernam.cipher.Padding;
import vernam.literal.Literal;

/**
 * Encrypts one message; specification chunky2048, section 10.1. Each block is given out as soon as
 * it is full, because padding is only ever appended.
 */
public final class Encryption implements Encryptor {
  private final StreamHmac validator;
  private final BlockPads pads;
  private final Padding padding;
  private final byte[] block = new byte[Layout.BLOCK_SIZE];
  private final byte[] seed = new byte[2 * StreamHmac.SIZE];
  private int filled;
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
    if (sivKey.length != Layout.SIV_KEY_SIZE) {
      throw new IllegalArgumentException("a siv-key is 16 bytes, not " + sivKey.length);
    }
    validator = new StreamHmac(key, salt, pid).forEncryption();
    pads = new BlockPads(key, salt, pid);
    padding = FooterPadding.derive(key, salt, pid);
    ByteBuffer.wrap(block).putLong(timestamp).put(sivKey);
    filled = Layout.BODY;
  }

  @Override
  public long updateSize(long plaintextSize) {
    long blocks = (filled + plaintextSize) / Layout.BLOCK_SIZE;
    return blocks == 0 ? 0 : headSize() + blocks * Layout.BLOCK_SIZE;
  }

  @Override
  public long finishSize(long plaintextSize) {
    long open = filled + plaintextSize;
    return headSize() + open + Padding.sizeFor(open) + Layout.HMAC_SIZE;
  }

  @Override
  public int update(byte[] input, int offset, int length, byte[] output, int outputOffset) {
    int taken = 0;
    int written = 0;
    while (taken < length) {
      int count = Math.min(length - taken, block.length - filled);
      System.arraycopy(input, offset + taken, block, filled, count);
      taken += count;
      filled += count;
      if (filled == block.length) {
        written += encipherBlock(output, outputOffset + written);
      }
    }
    return written;
  }

  @Override
  public int finish(byte[] output, int outputOffset) {
    byte[] rest = padding.first(Padding.sizeFor(filled));
    int written = update(rest, 0, rest.length, output, outputOffset);
    byte[] hmac = validator.finish();
    System.arraycopy(hmac, 0, output, outputOffset + written, hmac.length);
    return written + hmac.length;
  }

  @Override
  public void wipe() {
    validator.wipe();
    pads.wipe();
    padding.wipe();
    Arrays.fill(block, (byte) 0);
    Arrays.fill(seed, (byte) 0);
  }

  private int headSize() {
    return started ? 0 : Layout.SIV_SIZE;
  }

  private int encipherBlock(byte[] output, int offset) {
    int head = headSize();
    byte[] blockSeed = started ? nextSeed() : firstSeed(output, offset);
    pads.apply(blockSeed, block, 0, output, offset + head);
    validator.update(output, offset + head, Layout.BLOCK_SIZE);
    filled = 0;
    return head + Layout.BLOCK_SIZE;
  }

  /** Derives the synthetic IV, writes it and returns its text form. */
  private byte[] firstSeed(byte[] output, int offset) {
    byte[] siv = validator.deriveSiv(block);
    String text = HexFormat.of().formatHex(siv);
    validator.setSiv(text);
    System.arraycopy(siv, 0, output, offset, siv.length);
    started = true;
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] nextSeed() {
    Hex.encode(validator.currentMacDigest(), seed);
    return seed;
  }
}
