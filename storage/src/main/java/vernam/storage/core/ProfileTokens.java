package vernam.storage.core;

import java.security.Provider;
import java.util.HexFormat;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;

/**
 * What follows from the credentials of a profile: the name of its salt file and, together with that
 * file, the keys of its store. There is no wrong password: other credentials lead to the name of
 * another salt file, which usually does not exist.
 *
 * <p>Closing wipes the tokens. Not for use after that, nor by two threads at once while closing.
 * Source: specification database, section 7.
 */
public final class ProfileTokens implements AutoCloseable {
  /** The settings of aiootp's profiles where none are named: 32 MiB of memory, two seconds. */
  public static final PasscryptCost DEFAULT_COST = new PasscryptCost(32768, 3, 1024);

  /** Random bytes in a new salt file, and the fewest in any. */
  public static final int SALT_FILE_SIZE = 32;

  /** Whatever the first hash costs, the second has these settings. */
  private static final PasscryptCost LOGIN_COST = new PasscryptCost(1024, 3, 1024);

  private static final int DEPTH = 10_000;
  private static final int NAME_LENGTH = 60;

  private final Provider provider;
  private final byte[] key;

  private ProfileTokens(Provider provider, byte[] key) {
    this.provider = provider;
    this.key = key;
  }

  /**
   * Computes the tokens, which takes the time and the memory that the cost says.
   *
   * @param username of any type
   * @param password of any type; {@link Literal#textView} shows an array, which the caller wipes
   * @param salt another secret of the user's, or none; not the salt file
   * @param cost is stored nowhere: another cost makes other tokens
   * @param credentials any more values, whose order counts
   * @throws IllegalArgumentException if the password is empty, none, zero or false, or the cost
   *     above the provider's limit
   */
  public static ProfileTokens derive(
      Crypto crypto,
      Literal username,
      Literal password,
      Literal salt,
      PasscryptCost cost,
      Literal... credentials) {
    byte[] uuid = uuid(username, password, salt, credentials);
    try {
      Provider provider = crypto.provider();
      byte[] key = PasswordKey.derive(provider, password, Literal.hexView(uuid), cost);
      return new ProfileTokens(provider, key);
    } finally {
      Bytes.wipe(uuid);
    }
  }

  /** Returns the name of the salt file, 60 hexadecimal digits, which hardly tells the profile. */
  public String saltFileName() {
    byte[] folded = Domain.fold(key);
    byte[] context = Literal.tuple(Literal.bytesView(folded)).encode();
    String name = HexFormat.of().formatHex(Hashes.sha3With256(context)).substring(0, NAME_LENGTH);
    Bytes.wipe(folded, context);
    return name;
  }

  /**
   * Returns the root keys of the profile's store.
   *
   * @param saltFile all bytes of the file, {@value #SALT_FILE_SIZE} or more
   * @throws IllegalArgumentException if there are fewer
   */
  public RootKeys rootKeys(byte[] saltFile) {
    byte[] loginKey = loginKey(saltFile);
    try {
      return RootKeys.derive(provider, Literal.hexView(loginKey), DEPTH);
    } finally {
      Bytes.wipe(loginKey);
    }
  }

  /**
   * Returns the key of the profile's store; the caller closes it.
   *
   * @param saltFile all bytes of the file, {@value #SALT_FILE_SIZE} or more
   * @throws IllegalArgumentException if there are fewer
   */
  public StoreKey storeKey(byte[] saltFile) {
    return new StoreKey(loginKey(saltFile), DEPTH);
  }

  @Override
  public void close() {
    Bytes.wipe(key);
  }

  /** Returns the 64 bytes that are the key of the profile's store; the caller wipes them. */
  byte[] loginKey(byte[] saltFile) {
    if (saltFile.length < SALT_FILE_SIZE) {
      throw new IllegalArgumentException(
          "a salt file has at least " + SALT_FILE_SIZE + " bytes, not " + saltFile.length);
    }
    return PasswordKey.derive(
        provider, Literal.hexView(key), Literal.hexView(saltFile), LOGIN_COST);
  }

  /** Returns 64 bytes that tell all credentials, which are the salt of the password. */
  static byte[] uuid(Literal username, Literal password, Literal salt, Literal... credentials) {
    Literal[] all = new Literal[credentials.length + 3];
    all[0] = salt;
    all[1] = password;
    System.arraycopy(credentials, 0, all, 2, credentials.length);
    all[all.length - 1] = username;
    byte[] summary = Literal.tuple(all).encode();
    byte[] message = Bytes.concat(Domain.UUID.bytes(), summary);
    byte[] uuid = Hashes.hmac512(summary, message);
    Bytes.wipe(summary, message);
    return uuid;
  }
}
