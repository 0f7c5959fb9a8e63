package vernam.spi;

import java.security.AlgorithmParametersSpi;
import javax.crypto.SecretKeyFactorySpi;

/** Makes the service objects of Passcrypt. */
public final class PasscryptServices {
  /** The name of the factory, its keys and their parameters. */
  public static final String ALGORITHM = "Passcrypt";

  private PasscryptServices() {}

  /** Returns a factory of keys out of passwords. */
  public static SecretKeyFactorySpi keyFactory() {
    return new PasscryptFactorySpi();
  }

  /** Returns parameters that hold no salt yet. */
  public static AlgorithmParametersSpi parameters() {
    return new PasscryptParametersSpi();
  }
}
