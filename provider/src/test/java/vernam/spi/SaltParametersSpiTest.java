package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.MessageParameterSpec;

class SaltParametersSpiTest {
  private static final byte[] SALT = Samples.saltBytes();

  /** A DER OCTET STRING: tag 4, length 32, the salt. */
  private static final byte[] DER = Samples.concat(new byte[] {0x04, 0x20}, SALT);

  private final AlgorithmParameters parameters = parameters();

  @Nested
  class Specs {
    static Stream<AlgorithmParameterSpec> saltSpecs() {
      return Stream.of(Samples.salt(), new MessageParameterSpec(SALT));
    }

    @ParameterizedTest
    @MethodSource("saltSpecs")
    void salt_comesBackInEverySpec(AlgorithmParameterSpec spec)
        throws InvalidParameterSpecException {
      parameters.init(spec);
      assertThat(parameters.getParameterSpec(IvParameterSpec.class).getIV()).isEqualTo(SALT);
      MessageParameterSpec own = parameters.getParameterSpec(MessageParameterSpec.class);
      assertThat(own.salt()).isEqualTo(SALT);
      assertThat(own.maxAge()).isEmpty();
      assertThat(parameters.getParameterSpec(AlgorithmParameterSpec.class))
          .isInstanceOf(IvParameterSpec.class);
    }

    static Stream<AlgorithmParameterSpec> wrongSpecs() {
      return Stream.of(
          new IvParameterSpec(new byte[32]),
          new IvParameterSpec(Samples.bytes(1, 16)),
          new IvParameterSpec(Samples.bytes(1, 33)),
          new IvParameterSpec(new byte[0]),
          new MessageParameterSpec(new byte[32]),
          new GCMParameterSpec(128, SALT));
    }

    @ParameterizedTest
    @MethodSource("wrongSpecs")
    void wrongSpec_isRefused(AlgorithmParameterSpec spec) {
      assertThatThrownBy(() -> parameters.init(spec))
          .isExactlyInstanceOf(InvalidParameterSpecException.class);
    }

    @Test
    void ageLimit_isRefusedBecauseItWouldBeLost() {
      MessageParameterSpec spec = new MessageParameterSpec(SALT, Duration.ofDays(1));
      assertThatThrownBy(() -> parameters.init(spec))
          .isExactlyInstanceOf(InvalidParameterSpecException.class)
          .hasMessageContaining("age limit");
    }

    @Test
    void anotherKindOfSpec_isNotGiven() throws InvalidParameterSpecException {
      parameters.init(Samples.salt());
      assertThatThrownBy(() -> parameters.getParameterSpec(GCMParameterSpec.class))
          .isExactlyInstanceOf(InvalidParameterSpecException.class);
    }

    @Test
    void nothingIsGiven_beforeInit() {
      SaltParametersSpi spi = new SaltParametersSpi();
      assertThatThrownBy(spi::engineGetEncoded).isExactlyInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> spi.engineGetParameterSpec(IvParameterSpec.class))
          .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void text_isShort() throws InvalidParameterSpecException {
      parameters.init(Samples.salt());
      assertThat(parameters).hasToString("salt of 32 bytes");
    }
  }

  @Nested
  class Encodings {
    @Test
    void der_isAnOctetString() throws Exception {
      parameters.init(Samples.salt());
      assertThat(parameters.getEncoded()).isEqualTo(DER);
      assertThat(parameters.getEncoded("ASN.1")).isEqualTo(DER);
      assertThat(parameters.getEncoded("asn.1")).isEqualTo(DER);
    }

    @Test
    void der_ofAKnownSaltIsThisText() throws Exception {
      String salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
      parameters.init(new IvParameterSpec(HexFormat.of().parseHex(salt)));
      assertThat(HexFormat.of().formatHex(parameters.getEncoded())).isEqualTo("0420" + salt);
    }

    @Test
    void raw_isTheSaltAlone() throws Exception {
      parameters.init(Samples.salt());
      assertThat(parameters.getEncoded("RAW")).isEqualTo(SALT);
    }

    @Test
    void everyEncoding_isReadBack() throws Exception {
      parameters.init(DER);
      assertThat(parameters.getEncoded("RAW")).isEqualTo(SALT);
      AlgorithmParameters named = parameters();
      named.init(DER, "ASN.1");
      assertThat(named.getEncoded("RAW")).isEqualTo(SALT);
      AlgorithmParameters raw = parameters();
      raw.init(SALT, "RAW");
      assertThat(raw.getEncoded()).isEqualTo(DER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DER", "PEM", "X.509", "ASN"})
    void unknownEncoding_isRefused(String name) throws Exception {
      assertThatThrownBy(() -> parameters().init(DER, name)).isExactlyInstanceOf(IOException.class);
      parameters.init(Samples.salt());
      assertThatThrownBy(() -> parameters.getEncoded(name)).isExactlyInstanceOf(IOException.class);
    }

    @Test
    void wrongLengths_areRefused() {
      for (int size = 0; size <= 40; size++) {
        byte[] random = Samples.bytes(size, size);
        assertMalformed(random, "ASN.1");
        if (size != 34) {
          assertMalformed(Arrays.copyOf(Samples.concat(DER, DER), size), "ASN.1");
        }
        if (size != 32) {
          assertMalformed(random, "RAW");
        }
        if (size >= 2) {
          byte[] ownLength = Samples.concat(new byte[] {4, (byte) (size - 2)}, new byte[size - 2]);
          Arrays.fill(ownLength, 2, size, (byte) 1);
          if (size != 34) {
            assertMalformed(ownLength, "ASN.1");
          }
        }
      }
    }

    @Test
    void everyOtherTagOrLengthOctet_isRefused() {
      for (int octet = 0; octet < 256; octet++) {
        byte[] tag = DER.clone();
        tag[0] = (byte) octet;
        byte[] length = DER.clone();
        length[1] = (byte) octet;
        if (octet != 0x04) {
          assertMalformed(tag, "ASN.1");
        }
        if (octet != 0x20) {
          assertMalformed(length, "ASN.1");
        }
      }
    }

    @Test
    void zeroSalt_isRefused() {
      assertMalformed(new byte[32], "RAW");
      assertMalformed(Samples.concat(new byte[] {4, 32}, new byte[32]), "ASN.1");
    }

    @Test
    void callersArrays_areNotShared() throws Exception {
      byte[] given = SALT.clone();
      parameters.init(given, "RAW");
      given[0]++;
      parameters.getEncoded("RAW")[1]++;
      parameters.getEncoded()[2]++;
      assertThat(parameters.getEncoded("RAW")).isEqualTo(SALT);
    }

    private static void assertMalformed(byte[] encoded, String format) {
      assertThatThrownBy(() -> parameters().init(encoded, format))
          .as("%s %s", format, HexFormat.of().formatHex(encoded))
          .isExactlyInstanceOf(IOException.class);
    }
  }

  private static AlgorithmParameters parameters() {
    try {
      return AlgorithmParameters.getInstance("Chunky2048", Samples.VERNAM);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
