package vernam.passcrypt;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;

/**
 * A stored password hash with its settings and salt; specification passcrypt, section 5.
 *
 * <pre>
 * kb 4 | cpu 2 | hardness 4 | salt 32 | hash 64        numbers big-endian, 106 bytes in all
 * </pre>
 *
 * <p>Immutable. The settings are not authenticated: whoever checks a password sets a limit.
 */
public final class ComposedHash {
  /** Bytes in a salt. */
  public static final int SALT_SIZE = 32;

  private static final int KB = 0;
  private static final int CPU = KB + Integer.BYTES;
  private static final int HARDNESS = CPU + Short.BYTES;
  private static final int SALT = HARDNESS + Integer.BYTES;
  private static final int HASH = SALT + SALT_SIZE;

  /** Bytes in the raw form. */
  public static final int SIZE = HASH + Passcrypt.HASH_SIZE;

  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{142}==");

  private final PasscryptCost cost;
  private final byte[] salt;
  private final byte[] hash;

  private ComposedHash(PasscryptCost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * Hashes a password.
   *
   * @param salt {@value #SALT_SIZE} random bytes, which enter the hash as hexadecimal text
   * @throws IllegalArgumentException if the password is falsy, or the cost above the limit
   */
  public static ComposedHash of(
      Literal password, byte[] salt, PasscryptCost cost, PasscryptLimit limit) {
    if (salt.length != SALT_SIZE) {
      throw new IllegalArgumentException("a salt is " + SALT_SIZE + " bytes, not " + salt.length);
    }
    byte[] copy = salt.clone();
    return new ComposedHash(
        cost, copy, Passcrypt.hash(password, Literal.hexView(copy), cost, limit));
  }

  /**
   * Reads the raw form.
   *
   * @throws MalformedMessageException if it is not {@value #SIZE} bytes, or a setting is out of
   *     bounds
   */
  public static ComposedHash fromBytes(byte[] raw) throws MalformedMessageException {
    if (raw.length != SIZE) {
      throw new MalformedMessageException(
          "a password hash is " + SIZE + " bytes, not " + raw.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(raw);
    PasscryptCost cost;
    try {
      cost =
          new PasscryptCost(
              buffer.getInt(KB) & 0xFFFF_FFFFL,
              buffer.getShort(CPU) & 0xFFFF,
              buffer.getInt(HARDNESS) & 0xFFFF_FFFFL);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a setting of the password hash is out of bounds");
    }
    return new ComposedHash(
        cost, Arrays.copyOfRange(raw, SALT, HASH), Arrays.copyOfRange(raw, HASH, SIZE));
  }

  /**
   * Reads the text form: URL-safe Base64, whose padding may stand as {@code %3D} or {@code =}.
   *
   * @throws MalformedMessageException if it is anything else
   */
  public static ComposedHash fromText(String text) throws MalformedMessageException {
    String base64 = text.replace("%3D", "=");
    if (!TEXT.matcher(base64).matches()) {
      throw new MalformedMessageException("a password hash is 144 characters of padded Base64");
    }
    try {
      return fromBytes(Base64.getUrlDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("a password hash is 144 characters of padded Base64");
    }
  }

  /** Returns the raw form of {@value #SIZE} bytes. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(SIZE)
        .putInt((int) cost.kb())
        .putShort((short) cost.cpu())
        .putInt((int) cost.hardness())
        .put(salt)
        .put(hash)
        .array();
  }

  /** Returns the text form of 148 characters. */
  public String toText() {
    return Base64.getUrlEncoder().encodeToString(toBytes()).replace("=", "%3D");
  }

  /** Returns the settings. */
  public PasscryptCost cost() {
    return cost;
  }

  /**
   * Returns whether a password has this hash, compared in constant time.
   *
   * @throws IllegalArgumentException if the password is falsy, or the cost above the limit
   */
  public boolean matches(Literal password, PasscryptLimit limit) {
    byte[] computed = Passcrypt.hash(password, Literal.hexView(salt), cost, limit);
    return MessageDigest.isEqual(hash, computed);
  }

  /** Returns the class and the settings, nothing of salt and hash. */
  @Override
  public String toString() {
    return "ComposedHash[" + cost + "]";
  }
}
