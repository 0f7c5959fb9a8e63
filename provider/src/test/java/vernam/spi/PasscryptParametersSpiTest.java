package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.api.Test;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptParameterSpec;

/** Salt and settings of Passcrypt as {@code AlgorithmParameters}. */
class PasscryptParametersSpiTest {
  private static final PasscryptCost COST = new PasscryptCost(32768, 3, 1024);
  private static final byte[] RAW =
      Samples.concat(
          HexFormat.of().parseHex("00008000" + "0003" + "00000400"), Samples.saltBytes());
  private static final byte[] DER = Samples.concat(new byte[] {0x04, 42}, RAW);

  private static AlgorithmParameters parameters() {
    try {
      return AlgorithmParameters.getInstance("Passcrypt", Samples.VERNAM);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void spec_comesBackFromEveryEncoding() throws Exception {
    AlgorithmParameters parameters = parameters();
    parameters.init(new PasscryptParameterSpec(Samples.saltBytes(), COST));
    assertThat(parameters.getEncoded()).isEqualTo(DER);
    assertThat(parameters.getEncoded("ASN.1")).isEqualTo(DER);
    assertThat(parameters.getEncoded("RAW")).isEqualTo(RAW);
    AlgorithmParameters der = parameters();
    der.init(DER);
    AlgorithmParameters raw = parameters();
    raw.init(RAW, "RAW");
    for (AlgorithmParameters read : new AlgorithmParameters[] {der, raw}) {
      PasscryptParameterSpec spec = read.getParameterSpec(PasscryptParameterSpec.class);
      assertThat(spec.cost()).isEqualTo(COST);
      assertThat(spec.salt()).isEqualTo(Samples.saltBytes());
      assertThat(read.getParameterSpec(AlgorithmParameterSpec.class)).isSameAs(spec);
    }
    assertThat(parameters).hasToString("PasscryptCost[kb=32768, cpu=3, hardness=1024]");
  }

  @Test
  void otherSpecs_areRefused() throws Exception {
    assertThatThrownBy(() -> parameters().init(new IvParameterSpec(Samples.saltBytes())))
        .isExactlyInstanceOf(InvalidParameterSpecException.class);
    AlgorithmParameters parameters = parameters();
    parameters.init(DER);
    assertThatThrownBy(() -> parameters.getParameterSpec(IvParameterSpec.class))
        .isExactlyInstanceOf(InvalidParameterSpecException.class);
    assertThatThrownBy(() -> new PasscryptParameterSpec(new byte[31], COST))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyOtherSize_isRefused() {
    for (int size = 0; size < 60; size++) {
      byte[] encoded = Arrays.copyOf(DER, size);
      if (size != DER.length) {
        assertMalformed(encoded, "ASN.1");
      }
      if (size != RAW.length) {
        assertMalformed(Arrays.copyOf(RAW, size), "RAW");
      }
    }
  }

  @Test
  void wrongHeadOrSettings_areRefused() {
    assertMalformed(changed(DER, 0, 0x30), "ASN.1");
    assertMalformed(changed(DER, 1, 43), "ASN.1");
    assertMalformed(changed(RAW, 5, 1), "RAW");
    assertMalformed(changed(RAW, 8, 0), "RAW");
    assertMalformed(changed(RAW, 2, 0), "RAW");
    assertMalformed(RAW, "PEM");
  }

  @Test
  void nothingIsGiven_beforeInit() {
    PasscryptParametersSpi spi = new PasscryptParametersSpi();
    assertThatThrownBy(spi::engineGetEncoded).isExactlyInstanceOf(IllegalStateException.class);
  }

  private static byte[] changed(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }

  private static void assertMalformed(byte[] encoded, String format) {
    assertThatThrownBy(() -> parameters().init(encoded, format))
        .isExactlyInstanceOf(IOException.class);
  }
}
