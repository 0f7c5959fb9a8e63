package vernam.cipher;

import java.util.Arrays;

/**
 * The part of an encryption that the formats share: plaintext is collected behind a header until a
 * block is full, and padding follows at the end. Each block is given out as soon as it is full,
 * because padding is only ever appended.
 */
public abstract class BlockEncryptor implements Encryptor {
  private final Padding padding;
  private final int tagSize;
  private final byte[] block = new byte[Padding.BLOCK_SIZE];
  private int filled;

  /**
   * Begins a message.
   *
   * @param header what comes before the plaintext in the first block; copied
   * @param padding wiped with this object
   * @param tagSize bytes in the tag
   */
  protected BlockEncryptor(byte[] header, Padding padding, int tagSize) {
    this.padding = padding;
    this.tagSize = tagSize;
    System.arraycopy(header, 0, block, 0, header.length);
    filled = header.length;
  }

  /** Returns how many bytes the next block writes before itself. */
  protected abstract int headSize();

  /** Enciphers a block and writes it, behind its head if it has one. */
  protected abstract void encipher(byte[] input, int offset, byte[] output, int outputOffset);

  /** Enciphers whole blocks in a row and writes them, behind their heads if they have any. */
  protected void encipherAll(
      byte[] input, int offset, int blocks, byte[] output, int outputOffset) {
    int at = outputOffset;
    for (int i = 0; i < blocks; i++) {
      int size = headSize() + Padding.BLOCK_SIZE;
      encipher(input, offset + i * Padding.BLOCK_SIZE, output, at);
      at += size;
    }
  }

  /** Returns the tag over all blocks. */
  protected abstract byte[] tag();

  /** Overwrites the keys of the format with zeros. */
  protected abstract void wipeKeys();

  @Override
  public final long updateSize(long plaintextSize) {
    long blocks = (filled + plaintextSize) / Padding.BLOCK_SIZE;
    return blocks == 0 ? 0 : headSize() + blocks * Padding.BLOCK_SIZE;
  }

  @Override
  public final long finishSize(long plaintextSize) {
    long open = filled + plaintextSize;
    return headSize() + open + Padding.sizeFor(open) + tagSize;
  }

  @Override
  public final int update(byte[] input, int offset, int length, byte[] output, int outputOffset) {
    int taken = 0;
    int written = 0;
    while (taken < length) {
      int blocks = filled == 0 ? (length - taken) / block.length : 0;
      if (blocks > 0) {
        int before = headSize();
        encipherAll(input, offset + taken, blocks, output, outputOffset + written);
        taken += blocks * block.length;
        written += before + blocks * block.length;
      } else {
        int count = Math.min(length - taken, block.length - filled);
        System.arraycopy(input, offset + taken, block, filled, count);
        taken += count;
        filled += count;
        if (filled == block.length) {
          int size = headSize() + block.length;
          encipher(block, 0, output, outputOffset + written);
          written += size;
          filled = 0;
        }
      }
    }
    return written;
  }

  @Override
  public final int finish(byte[] output, int outputOffset) {
    byte[] rest = padding.first(Padding.sizeFor(filled));
    int written = update(rest, 0, rest.length, output, outputOffset);
    byte[] tag = tag();
    System.arraycopy(tag, 0, output, outputOffset + written, tag.length);
    return written + tag.length;
  }

  @Override
  public final void wipe() {
    wipeKeys();
    padding.wipe();
    Arrays.fill(block, (byte) 0);
  }
}
