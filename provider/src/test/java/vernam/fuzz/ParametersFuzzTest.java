package vernam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.spec.IvParameterSpec;
import vernam.provider.VernamProvider;

/** Encoded parameters: refused by an IOException, or encoded again as they were. */
class ParametersFuzzTest {
  private static final Provider VERNAM = new VernamProvider();

  @FuzzTest
  void encodedSalt(FuzzedDataProvider data) throws GeneralSecurityException, IOException {
    AlgorithmParameters parameters =
        AlgorithmParameters.getInstance(
            data.pickValue(new String[] {"Chunky2048", "OneTimePad"}), VERNAM);
    String format = data.pickValue(new String[] {null, "ASN.1", "RAW", "PEM"});
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
}
