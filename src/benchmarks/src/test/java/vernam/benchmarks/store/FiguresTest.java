package vernam.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures figures = new Figures("3 rows", List.of("ours", "theirs"), "theirs");

  private void add(String peer, int round, double each) {
    Map<Measure, Taken> taken = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      taken.put(measure, new Taken(each, 2 * each));
    }
    figures.add(peer, round, taken);
  }

  @Test
  void table_hasMediansAndTheirRatios() {
    add("ours", 1, 30);
    add("ours", 2, 1);
    add("ours", 3, 20);
    add("theirs", 1, 4);
    add("theirs", 2, 6);

    String[] lines = figures.table("elapsed", Taken::elapsed).split("\n", -1);

    assertThat(lines[0]).isEqualTo("| 3 rows; elapsed | ours | theirs |");
    assertThat(lines[1]).isEqualTo("|---|--:|--:|");
    assertThat(lines[2]).isEqualTo("| bulk insert, µs per row | 20.0 (4.00) | 5.00 (1.00) |");
    assertThat(lines).hasSize(2 + Measure.values().length + 1);
    assertThat(figures.table("other", Taken::processors)).contains("| 40.0 (4.00) | 10.0 (1.00) |");
  }

  @Test
  void table_hasNoRatiosWithoutTheReference() {
    Figures alone = new Figures("3 rows", List.of("ours"), "theirs");
    Map<Measure, Taken> taken = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      taken.put(measure, new Taken(1234, 1234));
    }
    alone.add("ours", 1, taken);

    assertThat(alone.table("elapsed", Taken::elapsed)).contains("| put, µs | 1,234 |\n");
  }

  @Test
  void csv_hasEveryFigure() {
    add("ours", 1, 1.5);

    assertThat(figures.csv().lines())
        .hasSize(Measure.values().length)
        .first()
        .isEqualTo("\"3 rows\",\"ours\",\"bulk insert\",µs per row,1,1.500,3.000");
  }
}
