package vernam.contract;

import java.util.EnumSet;
import javax.crypto.spec.IvParameterSpec;
import vernam.provider.VernamProvider;
import vernam.spec.DangerousSaltParameterSpec;

class OneTimePadContractTest extends CipherContract {
  OneTimePadContractTest() {
    super(
        new Subject(
            "`OneTimePad`",
            "OneTimePad",
            new VernamProvider(),
            64,
            32,
            DangerousSaltParameterSpec::new,
            IvParameterSpec::new),
        EnumSet.of(
            Difference.TAG_BEFORE_ROOM,
            Difference.PADDING_HIDES_THE_SIZE,
            Difference.PADS_BESIDE_32_BYTES,
            Difference.ZERO_SALT,
            Difference.SALT_IS_NOT_GIVEN));
  }
}
