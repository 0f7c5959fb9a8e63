package vernam.contract;

import java.security.Security;
import java.util.EnumSet;
import javax.crypto.spec.IvParameterSpec;

class JdkChaCha20ContractTest extends CipherContract {
  JdkChaCha20ContractTest() {
    super(
        new Subject(
            "JDK `ChaCha20-Poly1305`",
            "ChaCha20-Poly1305",
            Security.getProvider("SunJCE"),
            32,
            12,
            IvParameterSpec::new),
        EnumSet.of(
            Difference.MAKES_PARAMETERS_UNASKED,
            Difference.NULL_KEY_UNCHECKED,
            Difference.PARAMETERS_BELONG_TO_THE_KEY,
            Difference.REUSE_BELONGS_TO_THE_KEY,
            Difference.REUSE_COUNTS_DECRYPTION_FIRST,
            Difference.REUSE_COUNTS_IN_DECRYPTION,
            Difference.ONE_DECRYPTION_PER_INIT,
            Difference.AAD_IN_BUFFERS,
            Difference.SHORT_ROOM_ENDS_ENCRYPTION,
            Difference.SHORT_ROOM_ENDS_DECRYPTION,
            Difference.SHORT_ROOM_FORGETS_DATA,
            Difference.OUTPUT_OVERWRITES_INPUT,
            Difference.NO_WRAPPING));
  }
}
