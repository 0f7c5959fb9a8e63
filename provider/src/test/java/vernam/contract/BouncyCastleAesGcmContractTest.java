package vernam.contract;

import java.util.EnumSet;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

class BouncyCastleAesGcmContractTest extends CipherContract {
  BouncyCastleAesGcmContractTest() {
    super(
        new Subject(
            "Bouncy Castle `AES/GCM/NoPadding`",
            "AES/GCM/NoPadding",
            new BouncyCastleProvider(),
            32,
            12,
            iv -> new GCMParameterSpec(128, iv)),
        EnumSet.of(
            Difference.ANY_IV_SIZE,
            Difference.KEY_SIZE_IS_A_PARAMETER,
            Difference.HIDDEN_KEY_UNCHECKED,
            Difference.PASSWORD_PARAMETERS,
            Difference.AAD_AT_ANY_TIME,
            Difference.REUSE_COUNTS_DECRYPTION,
            Difference.NULL_FOR_NOTHING,
            Difference.BAD_TAG_LASTS,
            Difference.UNVERIFIED_IN_UPDATE,
            Difference.UNVERIFIED_IN_OUTPUT));
  }
}
