package vernam.message;

import java.security.SecureRandom;
import vernam.literal.Literal;
import vernam.passcrypt.ComposedHash;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;

/**
 * Hashes passwords for storage, and checks them, in aiootp's composed form: settings, salt and hash
 * in one text of 148 characters.
 *
 * <pre>{@code
 * PasswordHasher hasher = new PasswordHasher();
 * String stored = hasher.hash(password);
 * …
 * if (hasher.verify(stored, attempt) && hasher.needsRehash(stored)) {
 *   stored = hasher.hash(attempt);
 * }
 * }</pre>
 *
 * <p><b>Who needs no compatibility with aiootp uses Argon2id</b>, which Bouncy Castle has as {@code
 * Argon2BytesGenerator}: it was analysed publicly, and it fills twice the memory of the recommended
 * settings as often in about a tenth of their time. In the same time it would fill more than 500
 * MiB as often, if time grows with memory. That memory is what guessing costs; a hash here spends
 * its time on little of it.
 *
 * <p>The recommended settings are those of aiootp's profiles: of the Passcrypt settings that were
 * measured they take the most memory, and about two seconds. aiootp's defaults, 1024/3/1024, are
 * too cheap to store passwords. One hash took so many milliseconds, in the median:
 *
 * <table>
 * <caption>Cost of one hash of 64 bytes</caption>
 * <tr><th>function and settings</th><th>memory</th><th>JDK 17</th><th>JDK 25</th></tr>
 * <tr><td>Passcrypt 1024/3/1024</td><td>1 MiB</td><td>62</td><td>56</td></tr>
 * <tr><td>Passcrypt 16384/7/2048</td><td>16 MiB</td><td>1620</td><td>1575</td></tr>
 * <tr><td>Passcrypt 32768/3/1024</td><td>32 MiB</td><td>2070</td><td>1776</td></tr>
 * <tr><td>scrypt N 32768, r 8, p 1</td><td>32 MiB</td><td>131</td><td>113</td></tr>
 * <tr><td>Argon2id t 2, p 1</td><td>19 MiB</td><td>33</td><td>38</td></tr>
 * <tr><td>Argon2id t 3, p 1</td><td>64 MiB</td><td>198</td><td>215</td></tr>
 * </table>
 *
 * <p>Source: {@code vernam.benchmarks.PasswordHashBenchmark}, one thread on a quiet machine with
 * two cores, JDK 17.0.15 and 25.0.3. scrypt and Argon2id are Bouncy Castle's 1.86.
 *
 * <p>A password enters as text, without Unicode normalization; the arrays stay the caller's to
 * wipe, and never become a {@code String}. All memory that a hash takes is wiped. Settings above
 * the limit are refused before memory is taken, since a planted hash may ask for terabytes. Safe
 * for use by many threads, each of which takes the memory of one hash.
 *
 * <p>{@link PasswordHashBatch} does many at once. Source: specification passcrypt, sections 5 and
 * 10.
 */
public final class PasswordHasher {
  /** The recommended settings: 32 MiB of memory, 3 passes over it. */
  public static final PasscryptCost RECOMMENDED = new PasscryptCost(32768, 3, 1024);

  private final PasscryptCost cost;
  private final PasscryptLimit limit;
  private final SecureRandom random;

  /** Makes a hasher with {@link #RECOMMENDED} settings and {@link PasscryptLimit#DEFAULT}. */
  public PasswordHasher() {
    this(RECOMMENDED, PasscryptLimit.DEFAULT, new SecureRandom());
  }

  /**
   * Makes a hasher.
   *
   * @param cost of new hashes
   * @param limit the most that checking a stored hash may cost
   * @param random gives the salts of new hashes, 32 bytes each
   * @throws IllegalArgumentException if new hashes would be above the limit
   */
  public PasswordHasher(PasscryptCost cost, PasscryptLimit limit, SecureRandom random) {
    limit.check(cost);
    this.cost = cost;
    this.limit = limit;
    this.random = random;
  }

  /**
   * Returns the hash of a password under a new salt as text.
   *
   * @return 148 characters: letters, digits, {@code -}, {@code _} and, at the end, {@code %3D%3D}
   * @throws IllegalArgumentException if the password is empty
   */
  public String hash(char[] password) {
    return compose(password).toText();
  }

  /**
   * Returns the hash of a password under a new salt, raw.
   *
   * @return 106 bytes: kb 4, cpu 2, hardness 4, salt 32, hash 64
   * @throws IllegalArgumentException if the password is empty
   */
  public byte[] hashRaw(char[] password) {
    return compose(password).toBytes();
  }

  /**
   * Returns whether a password has a stored hash, compared in constant time. An empty password has
   * none.
   *
   * @param hash the text; its padding may stand as {@code %3D} or {@code =}
   * @throws MalformedMessageException if it is anything else, or its settings are out of bounds or
   *     above the limit
   */
  public boolean verify(String hash, char[] password) throws MalformedMessageException {
    return matches(ComposedHash.fromText(hash), password);
  }

  /**
   * Returns whether a password has a stored hash, compared in constant time. An empty password has
   * none.
   *
   * @param hash the 106 bytes
   * @throws MalformedMessageException if it has another size, or its settings are out of bounds or
   *     above the limit
   */
  public boolean verifyRaw(byte[] hash, char[] password) throws MalformedMessageException {
    return matches(ComposedHash.fromBytes(hash), password);
  }

  /**
   * Returns whether a stored hash took less memory or less work than new ones do. After the
   * password was verified it should be hashed again.
   *
   * @throws MalformedMessageException if the text is no hash, or its settings are out of bounds
   */
  public boolean needsRehash(String hash) throws MalformedMessageException {
    return isWeaker(ComposedHash.fromText(hash).cost());
  }

  /**
   * Returns whether a stored hash took less memory or less work than new ones do.
   *
   * @throws MalformedMessageException if the bytes are no hash, or its settings are out of bounds
   */
  public boolean needsRehashRaw(byte[] hash) throws MalformedMessageException {
    return isWeaker(ComposedHash.fromBytes(hash).cost());
  }

  private ComposedHash compose(char[] password) {
    byte[] salt = new byte[ComposedHash.SALT_SIZE];
    random.nextBytes(salt);
    return ComposedHash.of(Literal.textView(password), salt, cost, limit);
  }

  private boolean matches(ComposedHash hash, char[] password) throws MalformedMessageException {
    requirePermitted(hash.cost(), limit);
    return password.length > 0 && hash.matches(Literal.textView(password), limit);
  }

  static void requirePermitted(PasscryptCost stored, PasscryptLimit limit)
      throws MalformedMessageException {
    if (!limit.permits(stored)) {
      throw new MalformedMessageException(
          "the settings of the password hash are above the limit: " + stored);
    }
  }

  private boolean isWeaker(PasscryptCost stored) {
    return stored.memory() < cost.memory() || stored.permutations() < cost.permutations();
  }
}
