package vernam.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.message.Chunky2048;

class CipherLimitTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 64, 200, 232, 233, 256, 1024, 4096})
  void blocks_areThoseOfAMessage(int size) {
    Chunky2048 cipher = new Chunky2048(new SecretKeySpec(new byte[64], "Chunky2048"));

    assertThat(CipherLimit.blocks(size)).isEqualTo(cipher.seal(new byte[size]).blockCount());
  }

  @ParameterizedTest
  @CsvSource({"64, 64.2", "4096, 355.7", "65536, 4727.4"})
  void permutations_areThoseOfTheSpecification(long size, double count) {
    assertThat(CipherLimit.permutations(size)).isCloseTo(count, within(0.1));
  }
}
