package vernam.cipher;

import java.util.Arrays;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/** SHA3 of a list of arguments in their printed form: {@code H512(enc(v1, …, vn))}. */
public final class ArgumentHash {
  private ArgumentHash() {}

  /** Returns the SHA3-512, 64 bytes; the printed form, which may hold a key, is wiped. */
  public static byte[] of(Literal... arguments) {
    return of(Sha3.sha3With512Bits(), arguments);
  }

  /** Returns the SHA3-256, 32 bytes; the printed form, which may hold a key, is wiped. */
  public static byte[] with256Bits(Literal... arguments) {
    return of(Sha3.sha3With256Bits(), arguments);
  }

  private static byte[] of(Sha3 hash, Literal... arguments) {
    byte[] printed = Literal.tuple(arguments).encode();
    try {
      return hash.absorb(printed).digest();
    } finally {
      Arrays.fill(printed, (byte) 0);
      hash.wipe();
    }
  }
}
