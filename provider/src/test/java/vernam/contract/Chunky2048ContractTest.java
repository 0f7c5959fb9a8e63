package vernam.contract;

import java.util.EnumSet;
import javax.crypto.spec.IvParameterSpec;
import vernam.provider.VernamProvider;

class Chunky2048ContractTest extends CipherContract {
  Chunky2048ContractTest() {
    super(
        new Subject(
            "`Chunky2048`", "Chunky2048", new VernamProvider(), 64, 32, IvParameterSpec::new),
        EnumSet.of(
            Difference.TAG_BEFORE_ROOM,
            Difference.PADDING_HIDES_THE_SIZE,
            Difference.PADS_BESIDE_48_BYTES,
            Difference.ZERO_SALT,
            Difference.SYNTHETIC_IV));
  }
}
