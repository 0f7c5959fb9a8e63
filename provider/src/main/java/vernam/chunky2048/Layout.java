package vernam.chunky2048;

import vernam.cipher.BlockSizes;
import vernam.cipher.Padding;

/**
 * Positions and sizes, in bytes, of a sealed message in its two binary forms and of what is inside
 * (specification chunky2048, sections 2, 7.2, 11.2 and 18).
 *
 * <pre>
 * cipher output   siv 16 | block 256 | … | hmac 32                 the salt travels as the IV
 * bytes form      hmac 32 | salt 32 | siv 16 | block 256 | …
 * blocks, opened  timestamp 8 | siv-key 16 | plaintext | padding
 * </pre>
 */
public final class Layout {
  /** Size of a key. */
  public static final int KEY_SIZE = 64;

  /** Size of the validator's result. */
  public static final int HMAC_SIZE = 32;

  /** Size of a salt. */
  public static final int SALT_SIZE = 32;

  /** Size of a synthetic IV. */
  public static final int SIV_SIZE = 16;

  /** Size of a block. */
  public static final int BLOCK_SIZE = Padding.BLOCK_SIZE;

  /** Words of 8 bytes in a block. */
  static final int BLOCK_WORDS = BLOCK_SIZE / Long.BYTES;

  /** Position of the siv in the cipher's output. */
  public static final int OUTPUT_SIV = 0;

  /** Position of the first block in the cipher's output. */
  public static final int OUTPUT_BLOCKS = OUTPUT_SIV + SIV_SIZE;

  /** What the cipher's output has besides the blocks. */
  public static final int OUTPUT_OVERHEAD = OUTPUT_BLOCKS + HMAC_SIZE;

  /** Position of the hmac in the bytes form. */
  public static final int BYTES_HMAC = 0;

  /** Position of the salt in the bytes form. */
  public static final int BYTES_SALT = BYTES_HMAC + HMAC_SIZE;

  /** Position of the siv in the bytes form. */
  public static final int BYTES_SIV = BYTES_SALT + SALT_SIZE;

  /** Position of the first block in the bytes form. */
  public static final int BYTES_BLOCKS = BYTES_SIV + SIV_SIZE;

  /** Position of the timestamp in the opened blocks. */
  public static final int TIMESTAMP = 0;

  /** Size of the timestamp. */
  public static final int TIMESTAMP_SIZE = 8;

  /** Position of the siv-key in the opened blocks. */
  public static final int SIV_KEY = TIMESTAMP + TIMESTAMP_SIZE;

  /** Size of the siv-key. */
  public static final int SIV_KEY_SIZE = 16;

  /** Position of the plaintext in the opened blocks. */
  public static final int BODY = SIV_KEY + SIV_KEY_SIZE;

  /** Sizes of the cipher's output. */
  public static final BlockSizes OUTPUT = new BlockSizes(BODY, OUTPUT_OVERHEAD);

  /** Sizes of the bytes form. */
  public static final BlockSizes BYTES = new BlockSizes(BODY, BYTES_BLOCKS);

  private static final long PERMUTATIONS_OF_MESSAGE = 46;
  private static final long PERMUTATIONS_OF_BLOCK = 18;

  private Layout() {}

  /** Returns roughly how many permutations a message takes; section 17. */
  public static long permutations(long blockCount) {
    return PERMUTATIONS_OF_MESSAGE + permutationsOf(blockCount);
  }

  /** Returns roughly how many permutations blocks take after the first; section 17. */
  static long permutationsOf(long blockCount) {
    return PERMUTATIONS_OF_BLOCK * blockCount;
  }
}
