package vernam.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.Part;

class StorePartsTest {
  private static StoreRow row(String peer, int round, double elapsed) {
    return new StoreRow("100,000 rows of 200 bytes", peer, "put", "µs", round, elapsed, 1);
  }

  @Test
  void medians_areOfTheRoundsOfEachMeasureAndOursComeFirst() {
    assertThat(
            StoreParts.medians(
                List.of(
                    row("Vernam on H2", 1, 9),
                    row("Vernam on H2", 1, 3).of("Vernam on H2, with vectors"),
                    row("H2, plain", 1, 4),
                    row("Vernam on H2", 2, 1),
                    row("Vernam on H2", 3, 2))))
        .containsExactly(
            new Figure(Part.STORE, "Vernam on H2, with vectors", "put", 100_000, 1, "µs", 3, 0),
            new Figure(Part.STORE, "Vernam on H2", "put", 100_000, 1, "µs", 2, 0),
            new Figure(Part.STORE, "H2, plain", "put", 100_000, 1, "µs", 4, 0));
  }
}
