package vernam.cipher;

import java.util.Arrays;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/** SHA3 of a list of arguments in their printed form: {@code H512(enc(v1, …, vn))}. */
public final class ArgumentHash {
  private ArgumentHash() {}

  /** Returns the SHA3-512, 64 bytes; the printed form, which may hold a key, is wiped. */
  public static byte[] of(Literal... arguments) {
    return finish(Sha3.sha3With512Bits(), 0, arguments);
  }

  /** Returns the SHA3-256, 32 bytes; the printed form, which may hold a key, is wiped. */
  public static byte[] with256Bits(Literal... arguments) {
    return finish(Sha3.sha3With256Bits(), 0, arguments);
  }

  /**
   * Returns the SHA3-512 of a list that a hash has begun.
   *
   * @param begun has absorbed the printed form of the first arguments, with the comma and space
   *     before the next one; wiped
   * @param rest two more arguments or more
   */
  public static byte[] of(Sha3 begun, Literal... rest) {
    return finish(begun, 1, rest);
  }

  /** Hashes the printed form, without as many bytes at its beginning as were absorbed before. */
  private static byte[] finish(Sha3 hash, int absorbed, Literal... arguments) {
    byte[] printed = Literal.tuple(arguments).encode();
    try {
      return hash.absorb(printed, absorbed, printed.length - absorbed).digest();
    } finally {
      Arrays.fill(printed, (byte) 0);
      hash.wipe();
    }
  }
}
