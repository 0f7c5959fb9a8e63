package vernam.storage.ropake;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/**
 * A value of 512 bits, which every key, id, salt and commit of the protocol is. Most enter hashes
 * as the text of their digits, commits as integers.
 */
final class Value512 {
  static final int SIZE = 64;

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{128}");

  private final byte[] bytes;

  private Value512(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Makes a value, to which the 64 bytes belong from now on. */
  static Value512 takeOver(byte[] bytes) {
    return new Value512(bytes);
  }

  static Value512 random(SecureRandom random) {
    byte[] bytes = new byte[SIZE];
    random.nextBytes(bytes);
    return new Value512(bytes);
  }

  /**
   * Returns the value of 128 lowercase digits, or nothing if it is anything else. Uppercase would
   * be another text, and so another hash.
   */
  static Optional<Value512> ofHex(@Nullable Object json) {
    return json instanceof String text && DIGITS.matcher(text).matches()
        ? Optional.of(new Value512(HexFormat.of().parseHex(text)))
        : Optional.empty();
  }

  /** Returns the value of an integer from 0 on, or nothing if it is anything else. */
  static Optional<Value512> ofInteger(@Nullable Object json) {
    BigInteger integer = null;
    if (json instanceof BigInteger big) {
      integer = big;
    } else if (json instanceof Integer || json instanceof Long) {
      integer = BigInteger.valueOf(((Number) json).longValue());
    }
    if (integer == null || integer.signum() < 0 || integer.bitLength() > Byte.SIZE * SIZE) {
      return Optional.empty();
    }
    byte[] digits = integer.toByteArray();
    byte[] bytes = new byte[SIZE];
    // the sign may take one byte more than there are
    int count = Math.min(digits.length, SIZE);
    System.arraycopy(digits, digits.length - count, bytes, SIZE - count, count);
    return Optional.of(new Value512(bytes));
  }

  /** Returns the text of the digits; it shows this value, and is wiped with it. */
  Literal text() {
    return Literal.hexView(bytes);
  }

  String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  BigInteger integer() {
    return new BigInteger(1, bytes);
  }

  Value512 xor(Value512 other) {
    byte[] result = bytes.clone();
    for (int i = 0; i < SIZE; i++) {
      result[i] ^= other.bytes[i];
    }
    return new Value512(result);
  }

  Value512 copy() {
    return new Value512(bytes.clone());
  }

  /** Returns a copy, which the caller wipes. */
  byte[] toBytes() {
    return bytes.clone();
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Value512 value && MessageDigest.isEqual(bytes, value.bytes);
  }

  /** Tells nothing of the value, which may be a key. */
  @Override
  public int hashCode() {
    return SIZE;
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "Value512";
  }
}
