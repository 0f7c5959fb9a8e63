package vernam.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuredTest {
  @Test
  void aMegabyteIsAMillionBytes() {
    assertThat(new Measured(3_000_000, 2_000_000_000).text()).isEqualTo("2000.0 ms, 1.5 MB/s");
  }

  @Test
  void sizesAreGroupedAlikeEverywhere() {
    assertThat(Measured.size(1_234_567)).isEqualTo("1,234,567 bytes");
  }
}
