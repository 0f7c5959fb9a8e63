package vernam.contract;

import java.security.Security;
import java.util.Map;

class JdkHmacContractTest extends ServiceContract<MacCheck.MacSubject, MacCheck> {
  JdkHmacContractTest() {
    super(
        "JDK `HmacSHA3-256`",
        new MacCheck.MacSubject("HmacSHA3-256", Security.getProvider("SunJCE"), 32, null),
        MacCheck.class,
        Map.of());
  }
}
