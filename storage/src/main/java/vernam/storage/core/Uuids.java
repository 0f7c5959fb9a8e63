package vernam.storage.core;

import java.util.Arrays;
import java.util.HexFormat;
import vernam.literal.Literal;

/**
 * Gives values of one category pseudonyms that nobody without the store's keys can recompute: equal
 * values always have the same one.
 *
 * <p>Two generators of one category differ by their salt alone. With the same salt, a short
 * pseudonym is the beginning of a long one.
 *
 * <p>Immutable as far as its salt is, and safe for use by many threads, also after the key tree was
 * closed. Hashes on the way are wiped. Source: specification database, section 9.
 */
public final class Uuids {
  private static final int DIGEST_SIZE = 64;
  private static final int DIGITS_PER_BYTE = 2;

  private final Literal name;
  private final int size;
  private final Literal salt;

  /**
   * Makes a generator.
   *
   * @param category what the values are, of any type; none for no category
   * @param size hexadecimal digits in a pseudonym; 0 or less gives empty ones. Above some thousands
   *     the time grows with the square
   * @param salt of any type, needed again to get the same pseudonyms; see {@link Crypto#newSalt}
   * @throws IllegalArgumentException if the salt is empty, none, zero or false
   */
  public Uuids(KeyTree tree, Literal category, int size, Literal salt) {
    if (salt.isFalsy()) {
      throw new IllegalArgumentException("a salt is not empty, none, zero or false");
    }
    this.name = Literal.text(tree.rowId(category));
    this.size = size;
    this.salt = salt;
  }

  /** Returns the pseudonym of a value: as many lowercase hexadecimal digits as were asked for. */
  public String of(Literal value) {
    if (size <= 0) {
      return "";
    }
    byte[] stamp = hashOf256(name, salt, value);
    byte[] digests = stretch(Literal.hexView(stamp));
    String uuid = HexFormat.of().formatHex(digests).substring(0, size);
    Bytes.wipe(stamp, digests);
    return uuid;
  }

  /** Returns enough digests, each of all the digests before it. */
  private byte[] stretch(Literal stamp) {
    int rounds = (size - 1) / (DIGITS_PER_BYTE * DIGEST_SIZE) + 1;
    byte[] digests = new byte[rounds * DIGEST_SIZE];
    for (int end = 0; end < digests.length; end += DIGEST_SIZE) {
      byte[] before = Arrays.copyOf(digests, end);
      byte[] context = Literal.tuple(name, Literal.hexView(before), stamp).encode();
      byte[] digest = Hashes.sha3With512(context);
      System.arraycopy(digest, 0, digests, end, DIGEST_SIZE);
      Bytes.wipe(before, context, digest);
    }
    return digests;
  }

  private static byte[] hashOf256(Literal... values) {
    byte[] context = Literal.tuple(values).encode();
    byte[] digest = Hashes.sha3With256(context);
    Bytes.wipe(context);
    return digest;
  }
}
