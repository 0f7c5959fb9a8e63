package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

class DomainTest {
  static Stream<VectorCase> domains() {
    return Vectors.chunky2048("domains");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void domains(VectorCase vector) {
    Domain domain = Domain.valueOf(vector.text("name"));
    assertThat(domain.constant()).isEqualTo(vector.text("constant"));
    assertThat(domain.bytes()).isEqualTo(vector.bytes("hex"));
    assertThat(new String(domain.literal().encode(), StandardCharsets.US_ASCII))
        .isEqualTo("'" + vector.text("hex") + "'");
  }

  @Test
  void everyDomain_hasAKnownAnswer() {
    assertThat(domains().map(vector -> vector.text("name")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Domain.values()).map(Enum::name).toList());
  }
}
