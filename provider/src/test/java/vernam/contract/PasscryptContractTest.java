package vernam.contract;

import java.util.Map;
import vernam.provider.VernamProvider;
import vernam.spec.PasscryptKeySpec;

class PasscryptContractTest
    extends ServiceContract<KeyFactoryCheck.FactorySubject, KeyFactoryCheck> {
  private static final String REFUSED = "InvalidKeySpecException";

  PasscryptContractTest() {
    super(
        "`Passcrypt`",
        new KeyFactoryCheck.FactorySubject(
            "Passcrypt",
            new VernamProvider(),
            (password, salt) -> new PasscryptKeySpec(password, salt, 256, 2, 256)),
        KeyFactoryCheck.class,
        Map.of(
            KeyFactoryCheck.OTHER_SIZE,
            new Known(REFUSED, "keys have one size"),
            KeyFactoryCheck.EMPTY_PASSWORD,
            new Known(REFUSED, "an empty password is a mistake, and the format refuses it"),
            KeyFactoryCheck.CLEARED_PASSWORD,
            new Known(REFUSED, "is told by the checked exception that callers expect"),
            KeyFactoryCheck.KEY_SPECIFICATION,
            new Known(REFUSED, "a key does not keep the password it comes from")));
  }
}
