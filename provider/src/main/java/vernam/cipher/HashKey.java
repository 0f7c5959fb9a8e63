package vernam.cipher;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.sponge.KeptHashes;
import vernam.sponge.Sha3;

/**
 * The key of one message, and the hashes that begin with it. What a hash absorbs before the salt or
 * the pid is the same in all messages of a key: where that may be kept, it is absorbed once.
 *
 * <p>Safe for use by many threads as long as the literal is not changed.
 */
public final class HashKey {
  private final Literal literal;
  private final @Nullable KeptHashes kept;

  HashKey(Literal literal, @Nullable KeptHashes kept) {
    this.literal = literal;
    this.kept = kept;
  }

  /** Returns a key of which nothing is kept. */
  public static HashKey of(Literal literal) {
    return new HashKey(literal, null);
  }

  /** Returns the key as a value in a list of arguments. */
  public Literal literal() {
    return literal;
  }

  /**
   * Returns the SHA3-512 of a list of arguments in their printed form, as {@link ArgumentHash}
   * does. Whole blocks that hold nothing but the domain and the key may have been absorbed before.
   *
   * @param prefix how the list begins
   */
  public byte[] hash(Prefix prefix, Literal... arguments) {
    byte[] printed = Literal.tuple(arguments).encode();
    Sha3 hash = Sha3.sha3With512Bits();
    try {
      int absorbed = kept == null ? 0 : absorb(prefix, printed, hash, kept);
      return hash.absorb(printed, absorbed, printed.length - absorbed).digest();
    } finally {
      Arrays.fill(printed, (byte) 0);
      hash.wipe();
    }
  }

  private static int absorb(Prefix prefix, byte[] printed, Sha3 hash, KeptHashes kept) {
    if (!kept.restore(prefix, hash)) {
      hash.absorb(printed, 0, prefix.size);
      kept.keep(prefix, hash);
    }
    return prefix.size;
  }

  /** Shows nothing: what is inside is secret. */
  @Override
  public String toString() {
    return "HashKey";
  }

  /**
   * How hashes of a message begin with its key, and how many bytes of that are whole blocks of
   * SHA3-512, if the key is a text of 128 digits.
   */
  public enum Prefix {
    /** The domain of the keystream and the key; specification chunky2048, section 6.1. */
    CHUNKY_2048_SEED(2),

    /** The domain of derived keys and the key; specification chunky2048, section 8.2. */
    CHUNKY_2048_VALIDATOR(2),

    /** The key alone, in three hashes; specification onetimepad-0.18, sections 3 and 5. */
    ONE_TIME_PAD(1);

    private static final int BLOCK_SIZE = 72;

    private final int size;

    Prefix(int blocks) {
      size = blocks * BLOCK_SIZE;
    }
  }
}
