package vernam.cipher;

import java.util.Arrays;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/** SHA3-512 of a list of arguments in their printed form: {@code H512(enc(v1, …, vn))}. */
public final class ArgumentHash {
  private ArgumentHash() {}

  /** Returns the 64-byte digest; the printed form, which may hold a key, is wiped. */
  public static byte[] of(Literal... arguments) {
    byte[] printed = Literal.tuple(arguments).encode();
    Sha3 hash = Sha3.sha3With512Bits();
    try {
      return hash.absorb(printed).digest();
    } finally {
      Arrays.fill(printed, (byte) 0);
      hash.wipe();
    }
  }
}
