package vernam.contract;

import java.security.Security;
import java.util.Map;
import javax.crypto.spec.PBEKeySpec;

class JdkPbkdf2ContractTest
    extends ServiceContract<KeyFactoryCheck.FactorySubject, KeyFactoryCheck> {
  JdkPbkdf2ContractTest() {
    super(
        "JDK `PBKDF2WithHmacSHA512`",
        new KeyFactoryCheck.FactorySubject(
            "PBKDF2WithHmacSHA512",
            Security.getProvider("SunJCE"),
            (password, salt) -> new PBEKeySpec(password, salt, 2, 512)),
        KeyFactoryCheck.class,
        Map.of(
            KeyFactoryCheck.DESTROY,
            new Known("DestroyFailedException", "keys of the JDK cannot be wiped")));
  }
}
