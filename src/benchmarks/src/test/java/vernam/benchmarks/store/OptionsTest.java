package vernam.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @Test
  void nothing_isTheWholeMeasurement() {
    assertThat(Options.parse())
        .isEqualTo(new Options(Load.FULL, 5, "", Optional.empty(), TEMPORARY));
  }

  @Test
  void everyOption_isTaken() {
    assertThat(
            Options.parse("--quick", "--rounds=2", "--peer=H2", "--csv=a.csv", "--place=somewhere"))
        .isEqualTo(
            new Options(Load.QUICK, 2, "H2", Optional.of(Path.of("a.csv")), Path.of("somewhere")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "quick", "--rounds", "--rounds=x", "--rounds=0"})
  void anythingElse_isRefused(String argument) {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(argument));
  }
}
