package vernam.chunky2048;

import java.util.Arrays;
import vernam.cipher.Domain;
import vernam.sponge.Sha3;

/**
 * The synthetic IV, by which messages under one key and salt differ as soon as their first blocks
 * do; specification chunky2048, section 9.
 */
final class SyntheticIv {
  private SyntheticIv() {}

  /**
   * Returns the IV of a message.
   *
   * @param encodedKey the validator's key before an IV is set
   * @param macDigest the validator's digest before any block
   * @param firstBlock the first block of the padded plaintext
   */
  static byte[] derive(byte[] encodedKey, byte[] macDigest, byte[] firstBlock) {
    Sha3 hash = Sha3.sha3With256Bits();
    byte[] digest =
        hash.absorb(Domain.SIV.bytes())
            .absorb(Domain.SIV_KEY.bytes())
            .absorb(encodedKey)
            .absorb(macDigest)
            .absorb(firstBlock)
            .digest();
    hash.wipe();
    return Arrays.copyOf(digest, Layout.SIV_SIZE);
  }
}
