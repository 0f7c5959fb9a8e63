package vernam.onetimepad;

import java.util.Arrays;
import vernam.cipher.Salts;

/**
 * The parts of a sealed message, found inside an array without copying the blocks. All of them are
 * public values.
 */
public final class SealedMessage {
  private final String salt;
  private final byte[] hmac;
  private final byte[] array;
  private final int blocksOffset;
  private final int blockCount;

  /**
   * Makes a message of its parts.
   *
   * @param salt in its text form
   * @param array shown, not copied
   * @param blocksOffset where the first block begins in the array
   * @param blockCount how many blocks of 256 bytes there are
   */
  public SealedMessage(String salt, byte[] hmac, byte[] array, int blocksOffset, int blockCount) {
    this.salt = salt;
    this.hmac = hmac.clone();
    this.array = array;
    this.blocksOffset = blocksOffset;
    this.blockCount = blockCount;
  }

  /** Finds the parts in the output of the cipher, whose size must have been checked. */
  static SealedMessage ofCipherOutput(byte[] salt, byte[] array, int offset, int length) {
    int hmac = offset + length - Layout.HMAC_SIZE;
    return new SealedMessage(
        Salts.toText(salt),
        Arrays.copyOfRange(array, hmac, hmac + Layout.HMAC_SIZE),
        array,
        offset,
        (length - Layout.OUTPUT_OVERHEAD) / Layout.BLOCK_SIZE);
  }

  /** Returns the salt in its text form. */
  public String salt() {
    return salt;
  }

  /** Returns the tag, in an array that is still the message's. */
  public byte[] hmac() {
    return hmac;
  }

  /** Returns the array in which the blocks are, not a copy. */
  public byte[] array() {
    return array;
  }

  /** Returns where a block begins in the array. */
  public int blockOffset(int index) {
    return blocksOffset + index * Layout.BLOCK_SIZE;
  }

  /** Returns how many blocks there are. */
  public int blockCount() {
    return blockCount;
  }
}
