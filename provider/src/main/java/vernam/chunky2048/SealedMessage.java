package vernam.chunky2048;

import java.util.Arrays;
import java.util.HexFormat;
import vernam.cipher.Salts;

/**
 * The parts of a sealed message, found inside an array without copying the blocks. All of them are
 * public values.
 */
public final class SealedMessage {
  private final String salt;
  private final String siv;
  private final byte[] hmac;
  private final byte[] array;
  private final int blocksOffset;
  private final int blockCount;

  /**
   * Makes a message of its parts.
   *
   * @param salt in its text form
   * @param siv in its text form
   * @param array shown, not copied
   * @param blocksOffset where the first block begins in the array
   * @param blockCount how many blocks of 256 bytes there are
   */
  public SealedMessage(
      String salt, String siv, byte[] hmac, byte[] array, int blocksOffset, int blockCount) {
    this.salt = salt;
    this.siv = siv;
    this.hmac = hmac.clone();
    this.array = array;
    this.blocksOffset = blocksOffset;
    this.blockCount = blockCount;
  }

  /** Finds the parts in the output of the cipher, whose size must have been checked. */
  static SealedMessage ofCipherOutput(byte[] salt, byte[] array, int offset, int length) {
    HexFormat hex = HexFormat.of();
    int siv = offset + Layout.OUTPUT_SIV;
    int hmac = offset + length - Layout.HMAC_SIZE;
    return new SealedMessage(
        Salts.toText(salt),
        hex.formatHex(array, siv, siv + Layout.SIV_SIZE),
        Arrays.copyOfRange(array, hmac, hmac + Layout.HMAC_SIZE),
        array,
        offset + Layout.OUTPUT_BLOCKS,
        (length - Layout.OUTPUT_OVERHEAD) / Layout.BLOCK_SIZE);
  }

  /** Returns the salt in its text form. */
  public String salt() {
    return salt;
  }

  /** Returns the synthetic IV in its text form. */
  public String siv() {
    return siv;
  }

  /** Returns the tag, in the message's own array. */
  public byte[] hmac() {
    return hmac;
  }

  /** Returns the array that holds the blocks, not a copy. */
  public byte[] array() {
    return array;
  }

  int blockOffset(int index) {
    return blocksOffset + index * Layout.BLOCK_SIZE;
  }

  int blockCount() {
    return blockCount;
  }
}
