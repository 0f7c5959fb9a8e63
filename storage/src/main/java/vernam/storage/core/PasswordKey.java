package vernam.storage.core;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.SecretKeyFactory;
import vernam.literal.Literal;
import vernam.spec.LiteralPasscryptKeySpec;
import vernam.spec.PasscryptCost;
import vernam.spec.SecretBytes;

/** The {@code Passcrypt} hash of a provider (specification passcrypt, section 3). */
final class PasswordKey {
  private static final String ALGORITHM = "Passcrypt";

  private PasswordKey() {}

  /**
   * Returns 64 bytes, which the caller wipes.
   *
   * @throws IllegalArgumentException if the password or the salt is empty, none, zero or false, or
   *     the cost above the provider's limit
   */
  static byte[] derive(Provider provider, Literal password, Literal salt, PasscryptCost cost) {
    LiteralPasscryptKeySpec spec = new LiteralPasscryptKeySpec(password, salt, cost);
    try (SecretBytes key =
        (SecretBytes) SecretKeyFactory.getInstance(ALGORITHM, provider).generateSecret(spec)) {
      return key.getEncoded();
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new ProviderException("the provider has no " + ALGORITHM, e);
    }
  }
}
