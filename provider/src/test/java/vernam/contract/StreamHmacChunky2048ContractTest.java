package vernam.contract;

import java.util.Map;
import vernam.provider.VernamProvider;
import vernam.spec.StreamHmacParameterSpec;

class StreamHmacChunky2048ContractTest extends ServiceContract<MacCheck.MacSubject, MacCheck> {
  StreamHmacChunky2048ContractTest() {
    super(
        "`StreamHMAC-Chunky2048`",
        new MacCheck.MacSubject(
            "StreamHMAC-Chunky2048",
            new VernamProvider(),
            64,
            new StreamHmacParameterSpec(Subject.bytes(4, 32))),
        MacCheck.class,
        Map.of(
            MacCheck.SHORT_KEY,
            new Known(Answers.INVALID_KEY, "keys have one size"),
            MacCheck.CLONE,
            new Known("CloneNotSupportedException", "nothing needs it")));
  }
}
