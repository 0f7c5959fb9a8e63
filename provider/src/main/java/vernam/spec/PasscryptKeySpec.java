package vernam.spec;

import java.security.spec.KeySpec;
import java.util.Arrays;

/**
 * A password, a salt and the cost settings from which the {@code SecretKeyFactory} {@code
 * Passcrypt} derives a key of 64 bytes.
 *
 * <pre>{@code
 * PasscryptKeySpec spec = new PasscryptKeySpec(password, salt, 32768, 3, 1024);
 * try (SecretBytes key = (SecretBytes) factory.generateSecret(spec)) {
 *   …
 * } finally {
 *   spec.clearPassword();
 * }
 * }</pre>
 *
 * <p>The settings are checked by the factory, not here. The password is copied, never becomes a
 * {@code String}, is not shown by {@code toString}, and lives until {@link #clearPassword}. Safe
 * for use by many threads.
 *
 * <p>Source: specification passcrypt, sections 2 and 9.
 *
 * @see PasscryptCost
 */
public final class PasscryptKeySpec implements KeySpec {
  // The array is the lock as well: nobody may read it half wiped.
  private final char[] password;
  private final byte[] salt;
  private final long kb;
  private final int cpu;
  private final long hardness;
  private boolean cleared;

  /**
   * Makes the specification.
   *
   * @param password not empty, copied; it enters the hash as text, without normalization
   * @param salt 32 bytes, copied; they enter the hash as a text of 64 lowercase hexadecimal digits,
   *     as in aiootp's composed hashes
   * @param kb wanted memory in units of 1024 bytes, at least {@code hardness}
   * @param cpu passes over the memory, 2 to 65535
   * @param hardness the fewest columns of memory, at least 256; may raise the memory above {@code
   *     kb}
   */
  public PasscryptKeySpec(char[] password, byte[] salt, long kb, int cpu, long hardness) {
    this.password = password.clone();
    this.salt = salt.clone();
    this.kb = kb;
    this.cpu = cpu;
    this.hardness = hardness;
  }

  /**
   * Returns a copy of the password, which the caller wipes.
   *
   * @throws IllegalStateException if it was cleared
   */
  public char[] password() {
    synchronized (password) {
      if (cleared) {
        throw new IllegalStateException("the password was cleared");
      }
      return password.clone();
    }
  }

  /** Overwrites the password with zeros; does nothing the second time. */
  public void clearPassword() {
    synchronized (password) {
      Arrays.fill(password, '\0');
      cleared = true;
    }
  }

  /** Returns a copy of the salt. */
  public byte[] salt() {
    return salt.clone();
  }

  /** Returns the wanted memory in units of 1024 bytes. */
  public long kb() {
    return kb;
  }

  /** Returns the passes over the memory. */
  public int cpu() {
    return cpu;
  }

  /** Returns the fewest columns of memory. */
  public long hardness() {
    return hardness;
  }

  /** Returns the settings, nothing of password and salt. */
  @Override
  public String toString() {
    return "PasscryptKeySpec[kb=" + kb + ", cpu=" + cpu + ", hardness=" + hardness + "]";
  }
}
