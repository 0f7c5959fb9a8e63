package vernam.contract;

import java.util.Map;
import vernam.provider.VernamProvider;

class HmacVernamContractTest extends ServiceContract<MacCheck.MacSubject, MacCheck> {
  HmacVernamContractTest() {
    super(
        "`HmacVernam`",
        new MacCheck.MacSubject("HmacVernam", new VernamProvider(), 128, null),
        MacCheck.class,
        Map.of(MacCheck.SHORT_KEY, new Known(Answers.INVALID_KEY, "keys have one size")));
  }
}
