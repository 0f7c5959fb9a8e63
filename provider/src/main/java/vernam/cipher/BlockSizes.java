package vernam.cipher;

/**
 * How large a sealed message is for a plaintext, and the other way round.
 *
 * @param header bytes before the plaintext in the first block
 * @param overhead bytes that a sealed message has besides its blocks
 */
public record BlockSizes(int header, int overhead) {
  /** Returns the size of a sealed message for a plaintext of this size. */
  public long sealedSize(long plaintextSize) {
    long size = header + plaintextSize;
    return overhead + size + Padding.sizeFor(size);
  }

  /** Returns the greatest size of a plaintext in a message of this size; 0 if none has it. */
  public long maxPlaintextSize(long sealedSize) {
    return Math.max(0, blocksIn(sealedSize) * Padding.BLOCK_SIZE - header);
  }

  /** Returns how many blocks a message of this size has; 0 if none has it. */
  public long blocksIn(long sealedSize) {
    long blocks = sealedSize - overhead;
    return blocks < 0 || blocks % Padding.BLOCK_SIZE != 0 ? 0 : blocks / Padding.BLOCK_SIZE;
  }
}
