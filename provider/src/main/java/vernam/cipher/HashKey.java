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
   * Returns a SHA3-512 that has absorbed the beginning of a list of arguments, up to the comma and
   * space behind the key; whoever asks for it wipes it.
   */
  public Sha3 begin(Prefix prefix) {
    Sha3 hash = Sha3.sha3With512Bits();
    if (kept == null) {
      prefix.absorb(literal, hash);
    } else if (!kept.restore(prefix, hash)) {
      prefix.absorb(literal, hash);
      kept.keep(prefix, hash);
    }
    return hash;
  }

  /** Shows nothing: what is inside is secret. */
  @Override
  public String toString() {
    return "HashKey";
  }

  /** How a hash of a message begins, up to its key. */
  public enum Prefix {
    /** The first seed of Chunky2048's keystream; specification chunky2048, section 6.1. */
    CHUNKY_2048_SEED(Domain.CHUNKY_2048),

    /** The key of Chunky2048's validator; specification chunky2048, section 8.2. */
    CHUNKY_2048_VALIDATOR(Domain.KDF),

    /**
     * Three hashes that begin with the key itself: both seeds and the key of the validator;
     * specification onetimepad-0.18, sections 3 and 5.
     */
    ONE_TIME_PAD(null);

    private final @Nullable Domain domain;

    Prefix(@Nullable Domain domain) {
      this.domain = domain;
    }

    private void absorb(Literal key, Sha3 hash) {
      // The zero makes the printer write what stands before a next argument, and is left out.
      Literal next = Literal.integer(0);
      Literal begun =
          domain == null ? Literal.tuple(key, next) : Literal.tuple(domain.literal(), key, next);
      byte[] printed = begun.encode();
      try {
        hash.absorb(printed, 0, printed.length - "0)".length());
      } finally {
        Arrays.fill(printed, (byte) 0);
      }
    }
  }
}
