package vernam.passcrypt;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.spec.PasscryptParameterSpec;
import vernam.sponge.WideKeccak;

/**
 * A stored password hash with its settings and salt; specification passcrypt, section 5.
 *
 * <pre>
 * settings 10 | salt 32 | hash 64        106 bytes in all, see {@link ComposedHead}
 * </pre>
 *
 * <p>Immutable. The settings are not authenticated: whoever checks a password sets a limit.
 */
public final class ComposedHash {
  /** Bytes in a salt. */
  public static final int SALT_SIZE = PasscryptParameterSpec.SALT_SIZE;

  /** Bytes in the raw form. */
  public static final int SIZE = ComposedHead.SIZE + Passcrypt.HASH_SIZE;

  // 848 bits in 142 characters: the four spare bits of the last one are zero.
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{141}[AQgw]==");

  private final PasscryptParameterSpec head;
  private final byte[] hash;

  private ComposedHash(PasscryptParameterSpec head, byte[] hash) {
    this.head = head;
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
    PasscryptParameterSpec head = new PasscryptParameterSpec(salt, cost);
    return new ComposedHash(head, hash(password, head, limit));
  }

  /**
   * Hashes several passwords side by side.
   *
   * @param passwords at most as many as the permutation has slots
   * @param salts {@value #SALT_SIZE} random bytes for each
   * @throws IllegalArgumentException if a password is falsy, or the cost above the limit
   */
  public static List<ComposedHash> allOf(
      WideKeccak keccak,
      List<Literal> passwords,
      List<byte[]> salts,
      PasscryptCost cost,
      PasscryptLimit limit) {
    List<PasscryptParameterSpec> heads =
        salts.stream().map(salt -> new PasscryptParameterSpec(salt, cost)).toList();
    List<byte[]> hashes = hashes(keccak, passwords, heads, limit);
    return IntStream.range(0, hashes.size())
        .mapToObj(i -> new ComposedHash(heads.get(i), hashes.get(i)))
        .toList();
  }

  /**
   * Returns for each password whether it has its hash, compared in constant time.
   *
   * @param hashes of the same settings, at most as many as the permutation has slots
   * @param passwords as many
   * @throws IllegalArgumentException if a password is falsy, or the cost above the limit
   */
  public static List<Boolean> allMatch(
      WideKeccak keccak, List<ComposedHash> hashes, List<Literal> passwords, PasscryptLimit limit) {
    List<byte[]> computed =
        hashes(keccak, passwords, hashes.stream().map(each -> each.head).toList(), limit);
    List<Boolean> match = new ArrayList<>();
    for (int i = 0; i < hashes.size(); i++) {
      match.add(MessageDigest.isEqual(hashes.get(i).hash, computed.get(i)));
      Arrays.fill(computed.get(i), (byte) 0);
    }
    return match;
  }

  private static List<byte[]> hashes(
      WideKeccak keccak,
      List<Literal> passwords,
      List<PasscryptParameterSpec> heads,
      PasscryptLimit limit) {
    List<WidePasscrypt.Input> inputs = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      inputs.add(new WidePasscrypt.Input(passwords.get(i), Literal.hexView(heads.get(i).salt())));
    }
    return WidePasscrypt.hash(keccak, inputs, heads.get(0).cost(), limit);
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
    return new ComposedHash(
        ComposedHead.read(raw), Arrays.copyOfRange(raw, ComposedHead.SIZE, SIZE));
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
    return fromBytes(Base64.getUrlDecoder().decode(base64));
  }

  /** Returns the raw form of {@value #SIZE} bytes. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(SIZE).put(ComposedHead.write(head)).put(hash).array();
  }

  /** Returns the text form of 148 characters. */
  public String toText() {
    return Base64.getUrlEncoder().encodeToString(toBytes()).replace("=", "%3D");
  }

  /** Returns the settings. */
  public PasscryptCost cost() {
    return head.cost();
  }

  /**
   * Returns whether a password has this hash, compared in constant time.
   *
   * @throws IllegalArgumentException if the password is falsy, or the cost above the limit
   */
  public boolean matches(Literal password, PasscryptLimit limit) {
    byte[] computed = hash(password, head, limit);
    try {
      return MessageDigest.isEqual(hash, computed);
    } finally {
      Arrays.fill(computed, (byte) 0);
    }
  }

  /** Returns the class and the settings, nothing of salt and hash. */
  @Override
  public String toString() {
    return "ComposedHash[" + cost() + "]";
  }

  private static byte[] hash(Literal password, PasscryptParameterSpec head, PasscryptLimit limit) {
    return Passcrypt.hash(password, Literal.hexView(head.salt()), head.cost(), limit);
  }
}
