package vernam.spec;

import java.security.spec.AlgorithmParameterSpec;

/**
 * What is stored beside a key derived by {@code Passcrypt} so that it can be derived again: the
 * salt and the cost settings. They are public, and not authenticated: whoever reads them from a
 * foreign place sets a {@link PasscryptLimit}.
 *
 * <p>Immutable. Source: specification passcrypt, section 5.1.
 */
public final class PasscryptParameterSpec implements AlgorithmParameterSpec {
  /** Bytes in a salt. */
  public static final int SALT_SIZE = 32;

  private final byte[] salt;
  private final PasscryptCost cost;

  /**
   * Makes parameters.
   *
   * @param salt {@value #SALT_SIZE} bytes, copied
   * @throws IllegalArgumentException if the salt has another size
   */
  public PasscryptParameterSpec(byte[] salt, PasscryptCost cost) {
    if (salt.length != SALT_SIZE) {
      throw new IllegalArgumentException("a salt is " + SALT_SIZE + " bytes, not " + salt.length);
    }
    this.salt = salt.clone();
    this.cost = cost;
  }

  /** Returns a copy of the salt. */
  public byte[] salt() {
    return salt.clone();
  }

  /** Returns the cost settings. */
  public PasscryptCost cost() {
    return cost;
  }
}
