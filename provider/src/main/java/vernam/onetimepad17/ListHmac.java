package vernam.onetimepad17;

import java.math.BigInteger;
import java.util.Arrays;
import vernam.cipher.ArgumentHash;
import vernam.literal.Literal;
import vernam.onetimepad.Layout;
import vernam.onetimepad.SealedMessage;
import vernam.sponge.Sha3;

/**
 * The tag of a whole message, computed over its blocks as a printed list of integers; specification
 * onetimepad-0.18, appendix A.2.
 */
final class ListHmac {
  private ListHmac() {}

  static byte[] of(SealedMessage message, Literal key, Literal pid) {
    byte[] y = keyed(unkeyed(message, pid), key);
    try {
      return keyed(y, key);
    } finally {
      Arrays.fill(y, (byte) 0);
    }
  }

  /** The value that the specification calls X; it holds no secret. */
  static byte[] unkeyed(SealedMessage message, Literal pid) {
    return ArgumentHash.of(blocks(message), Literal.text(message.salt()), pid);
  }

  private static Literal blocks(SealedMessage message) {
    Literal[] blocks = new Literal[message.blockCount()];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] =
          Literal.integer(
              new BigInteger(1, message.array(), message.blockOffset(i), Layout.BLOCK_SIZE));
    }
    return Literal.list(blocks);
  }

  /** The value enters as its hexadecimal text; the key comes last. */
  static byte[] keyed(byte[] value, Literal key) {
    byte[] printed = Literal.tuple(Literal.hexView(value), key).encode();
    Sha3 hash = Sha3.sha3With256Bits();
    try {
      return hash.absorb(printed).digest();
    } finally {
      Arrays.fill(printed, (byte) 0);
      hash.wipe();
    }
  }
}
