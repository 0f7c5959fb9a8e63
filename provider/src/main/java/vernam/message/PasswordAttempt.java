package vernam.message;

/**
 * A password that {@link PasswordHashBatch#verify} is to check against a stored hash.
 *
 * <p>Immutable. The password is not copied: it stays as it is until the batch is done, and is the
 * caller's to wipe. {@code toString} shows nothing of either.
 */
public final class PasswordAttempt {
  private final String hash;
  private final char[] password;

  private PasswordAttempt(String hash, char[] password) {
    this.hash = hash;
    this.password = password;
  }

  /**
   * Returns an attempt.
   *
   * @param hash the stored text, whatever it is: the batch says if it is none
   * @param password text, empty or not; shown, not copied
   */
  public static PasswordAttempt of(String hash, char[] password) {
    return new PasswordAttempt(hash, password);
  }

  String hash() {
    return hash;
  }

  char[] password() {
    return password;
  }

  @Override
  public String toString() {
    return "PasswordAttempt";
  }
}
