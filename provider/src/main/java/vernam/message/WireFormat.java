package vernam.message;

import vernam.cipher.BlockSizes;

/**
 * The two families of sealed messages, which look alike but have nothing in common: a message does
 * not say to which it belongs, so the reader has to.
 *
 * <p>Source: specification chunky2048, section 11; onetimepad-0.18, section 7.
 */
public enum WireFormat {
  /** Messages of aiootp 0.19: hmac, salt, synthetic IV, blocks. */
  CHUNKY_2048(vernam.chunky2048.Layout.SIV_SIZE, AsciiTable.ALL),

  /** Messages of aiootp 0.18 and 0.17: hmac, salt, blocks. */
  ONE_TIME_PAD(0, AsciiTable.URL_SAFE);

  /** Bytes in a block. */
  public static final int BLOCK_SIZE = 256;

  static final int HMAC_SIZE = 32;
  static final int SALT_SIZE = 32;

  private final int sivSize;
  private final AsciiTable asciiTable;

  WireFormat(int sivSize, AsciiTable asciiTable) {
    this.sivSize = sivSize;
    this.asciiTable = asciiTable;
  }

  /** Returns what the bytes form has before the blocks: 80 or 64 bytes. */
  public int headerSize() {
    return HMAC_SIZE + SALT_SIZE + sivSize;
  }

  /** Returns the bytes of a synthetic IV: 16, or 0 where there is none. */
  int sivSize() {
    return sivSize;
  }

  /** Returns the sizes of the bytes form. */
  BlockSizes bytes() {
    return switch (this) {
      case CHUNKY_2048 -> vernam.chunky2048.Layout.BYTES;
      case ONE_TIME_PAD -> vernam.onetimepad.Layout.BYTES;
    };
  }

  /** Returns the sizes of the cipher's output. */
  BlockSizes output() {
    return switch (this) {
      case CHUNKY_2048 -> vernam.chunky2048.Layout.OUTPUT;
      case ONE_TIME_PAD -> vernam.onetimepad.Layout.OUTPUT;
    };
  }

  AsciiTable asciiTable() {
    return asciiTable;
  }
}
