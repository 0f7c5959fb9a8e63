package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainTest {
  /** Specification database, section 1. */
  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(Domain.KDF, "243394c9fdb7f349"),
        Arguments.of(Domain.FILENAME, "6520145e3a9ddadd"),
        Arguments.of(Domain.SALT, "ba8bbd5088b6fd61"),
        Arguments.of(Domain.SEED, "300bf7f8ee294ed3"),
        Arguments.of(Domain.FILE_KEY, "10d5b5b523042a85"),
        Arguments.of(Domain.MANIFEST, "a0e1338f9aaa7549"),
        Arguments.of(Domain.METATAG_KEY, "8d6ab189c34429c7"),
        Arguments.of(Domain.UUID, "8cf3046a78c4334e"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("published")
  void aConstantHasThePublishedValue(Domain domain, String hex) {
    assertThat(HexFormat.of().formatHex(domain.bytes())).isEqualTo(hex);
  }

  /** Ours; stores written with it must stay readable. */
  @Test
  void theConstantOfOldLabelsStaysTheSame() {
    assertThat(HexFormat.of().formatHex(Domain.OLD_TAG_LABEL.bytes()))
        .isEqualTo("a49a08c3f259edb2");
  }

  @Test
  void aChangedCopyDoesNotChangeTheConstant() {
    Domain.KDF.bytes()[0] ^= 1;

    assertThat(HexFormat.of().formatHex(Domain.KDF.bytes())).isEqualTo("243394c9fdb7f349");
  }
}
