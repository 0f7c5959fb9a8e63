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
  void medians_areOfTheRoundsOfEachMeasure() {
    assertThat(
            StoreParts.medians(
                List.of(
                    row("ours", 1, 9), row("theirs", 1, 4), row("ours", 2, 1), row("ours", 3, 2))))
        .containsExactly(
            new Figure(Part.STORE, "ours", "put", 100_000, 1, "µs", 2, 0),
            new Figure(Part.STORE, "theirs", "put", 100_000, 1, "µs", 4, 0));
  }
}
