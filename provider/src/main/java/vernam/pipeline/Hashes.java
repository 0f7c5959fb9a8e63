package vernam.pipeline;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BinaryOperator;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
import vernam.cipher.HmacSha3;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/**
 * The hash functions of aiootp: SHA3 and HMAC-SHA3 over values of any type, as lowercase
 * hexadecimal digits, and over byte strings.
 *
 * <p>Stateless. Printed forms, which may hold keys, are wiped; the texts returned cannot be.
 * Source: specification pipelines, section 16.1.
 */
public final class Hashes {
  private static final byte[] NOTHING = {};

  private Hashes() {}

  /** Returns the SHA3-256 of the tuple of the values, 64 digits: aiootp's {@code sha_256}. */
  public static String sha256(Literal... values) {
    return hex(ArgumentHash.with256Bits(values));
  }

  /** Returns the SHA3-512 of the tuple of the values, 128 digits: aiootp's {@code sha_512}. */
  public static String sha512(Literal... values) {
    return hex(ArgumentHash.of(values));
  }

  /**
   * Returns the HMAC-SHA3-256 of a value under a key, 64 digits. Byte strings enter as they are and
   * all else as it is printed, so the bytes {@code 'a'} with their quotes and the text {@code a}
   * count as the same: where others choose the value, stick to one type.
   */
  public static String hmac256(Literal data, Literal key) {
    return hmac(HmacSha3::of, data, key);
  }

  /** Returns the HMAC-SHA3-512 of a value under a key, 128 digits; see {@link #hmac256}. */
  public static String hmac512(Literal data, Literal key) {
    return hmac(HmacSha3::with512Bits, data, key);
  }

  /** Returns the SHA3-512 of the byte strings one after the other, 64 bytes. */
  public static byte[] hashBytes(byte[]... pieces) {
    return hashJoined(NOTHING, pieces);
  }

  /** Returns the SHA3-512 of the byte strings with another between each two, 64 bytes. */
  public static byte[] hashJoined(byte[] on, byte[]... pieces) {
    Sha3 hash = Sha3.sha3With512Bits();
    byte[] separator = NOTHING;
    for (byte[] piece : pieces) {
      hash.absorb(separator).absorb(piece);
      separator = on;
    }
    byte[] digest = hash.digest();
    hash.wipe();
    return digest;
  }

  /**
   * Returns the digest of the byte strings with another between each two.
   *
   * @param hasher takes them after what it has taken already, and is reset
   */
  public static byte[] hashJoined(MessageDigest hasher, byte[] on, byte[]... pieces) {
    byte[] separator = NOTHING;
    for (byte[] piece : pieces) {
      hasher.update(separator);
      hasher.update(piece);
      separator = on;
    }
    return hasher.digest();
  }

  /**
   * Returns the exclusive or of the consecutive pieces of a byte string, where a shorter last piece
   * is aligned to the right: aiootp's {@code xi_mix}.
   *
   * @param size bytes in a piece and in the result, at least 1
   * @throws IllegalArgumentException if the size is less
   */
  public static byte[] xiMix(byte[] bytes, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a piece has at least 1 byte, not " + size);
    }
    byte[] mixed = new byte[size];
    for (int from = 0; from < bytes.length; from += size) {
      int count = Math.min(size, bytes.length - from);
      for (int i = 0; i < count; i++) {
        mixed[size - count + i] ^= bytes[from + i];
      }
    }
    return mixed;
  }

  /**
   * Returns the domain constant of a byte string, 8 bytes: aiootp's {@code encode_constant}. That
   * of a text is that of its UTF-8 form.
   */
  public static byte[] encodeConstant(byte[] constant) {
    return Domain.encode(constant);
  }

  private static String hmac(BinaryOperator<byte[]> hmac, Literal data, Literal key) {
    byte[] message = data.encodeRaw();
    byte[] keyBytes = key.encodeRaw();
    try {
      return hex(hmac.apply(keyBytes, message));
    } finally {
      Arrays.fill(message, (byte) 0);
      Arrays.fill(keyBytes, (byte) 0);
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
