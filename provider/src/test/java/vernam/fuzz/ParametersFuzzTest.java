package vernam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.spec.IvParameterSpec;
import vernam.provider.VernamProvider;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptParameterSpec;

/** Encoded parameters: refused by an IOException, or encoded again as they were. */
class ParametersFuzzTest {
  private static final Provider VERNAM = new VernamProvider();
  private static final String[] FORMATS = {null, "ASN.1", "RAW", "PEM"};

  @FuzzTest(maxDuration = LongRun.EACH)
  void encodedSalt(FuzzedDataProvider data) throws GeneralSecurityException, IOException {
    AlgorithmParameters parameters =
        AlgorithmParameters.getInstance(
            data.pickValue(new String[] {"Chunky2048", "OneTimePad"}), VERNAM);
    String format = data.pickValue(FORMATS);
    byte[] encoded = data.consumeRemainingAsBytes();
    try {
      parameters.init(encoded, format);
    } catch (IOException e) {
      return;
    }
    assertThat(parameters.getEncoded(format)).isEqualTo(encoded);
    assertThat(parameters.getParameterSpec(IvParameterSpec.class).getIV())
        .hasSize(32)
        .isEqualTo(parameters.getEncoded("RAW"));
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void encodedSettings(FuzzedDataProvider data) throws GeneralSecurityException, IOException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("Passcrypt", VERNAM);
    String format = data.pickValue(FORMATS);
    byte[] encoded = data.consumeRemainingAsBytes();
    try {
      parameters.init(encoded, format);
    } catch (IOException e) {
      return;
    }
    assertThat(parameters.getEncoded(format)).isEqualTo(encoded);
    PasscryptParameterSpec spec = parameters.getParameterSpec(PasscryptParameterSpec.class);
    byte[] raw = parameters.getEncoded("RAW");
    assertThat(raw).hasSize(42).endsWith(spec.salt());
    assertThat(settings(raw)).isEqualTo(spec.cost());
  }

  private static PasscryptCost settings(byte[] raw) {
    ByteBuffer numbers = ByteBuffer.wrap(raw);
    long kb = Integer.toUnsignedLong(numbers.getInt());
    int cpu = Short.toUnsignedInt(numbers.getShort());
    return new PasscryptCost(kb, cpu, Integer.toUnsignedLong(numbers.getInt()));
  }
}
