package vernam.contract;

import java.io.Serial;
import javax.crypto.SecretKey;

/** A key as a hardware device has it: it does not show its bytes. */
final class HiddenKey implements SecretKey {
  @Serial private static final long serialVersionUID = 1;

  private final String algorithm;

  HiddenKey(String algorithm) {
    this.algorithm = algorithm;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return null;
  }

  @Override
  public byte[] getEncoded() {
    return null;
  }
}
