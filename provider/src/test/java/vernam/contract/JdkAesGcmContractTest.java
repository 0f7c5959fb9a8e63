package vernam.contract;

import java.security.Security;
import java.util.EnumSet;
import javax.crypto.spec.GCMParameterSpec;

class JdkAesGcmContractTest extends CipherContract {
  JdkAesGcmContractTest() {
    super(
        new Subject(
            "JDK `AES/GCM/NoPadding`",
            "AES/GCM/NoPadding",
            Security.getProvider("SunJCE"),
            32,
            12,
            iv -> new GCMParameterSpec(128, iv)),
        EnumSet.of(
            Difference.MAKES_PARAMETERS_UNASKED,
            Difference.NAME_COUNTS,
            Difference.NULL_IS_NO_MISTAKE,
            Difference.ANY_IV_SIZE,
            Difference.HELD_BYTES_OVERWRITE_INPUT,
            Difference.NAME_OF_THE_ENCODING,
            Difference.NOTHING_IS_NOT_TAMPERING,
            Difference.NOTHING_IS_NOT_TAMPERING_EITHER,
            Difference.UNVERIFIED_IN_PLACE));
  }
}
