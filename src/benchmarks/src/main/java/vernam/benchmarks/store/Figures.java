package vernam.benchmarks.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all rounds under one load, and the two texts they are published as. */
final class Figures {
  /** The first line of the CSV. */
  static final String CSV_HEAD = "load,peer,measure,unit,round,elapsed,processors\n";

  private final String load;
  private final String reference;
  private final List<String> peers;
  private final List<Figure> all = new ArrayList<>();

  /**
   * Makes an empty collection.
   *
   * @param peers in the order of their columns
   * @param reference the peer that the others are compared with
   */
  Figures(String load, List<String> peers, String reference) {
    this.load = load;
    this.peers = List.copyOf(peers);
    this.reference = reference;
  }

  private record Figure(String peer, Measure measure, int round, Taken taken) {}

  /** Adds what a peer took in a round. */
  void add(String peer, int round, Map<Measure, Taken> figures) {
    figures.forEach((measure, taken) -> all.add(new Figure(peer, measure, round, taken)));
  }

  /** Returns one line for each figure. */
  String csv() {
    return all.stream()
        .map(
            figure ->
                String.format(
                    Locale.ROOT,
                    "\"%s\",\"%s\",%s,%s,%d,%.3f,%.3f%n",
                    load,
                    figure.peer,
                    '"' + figure.measure.title() + '"',
                    figure.measure.unit(),
                    figure.round,
                    figure.taken.elapsed(),
                    figure.taken.processors()))
        .collect(joining());
  }

  /**
   * Returns a table of medians, each with its ratio to that of the reference.
   *
   * @param title of the table, beside the load
   * @param part which part of the figures
   */
  String table(String title, ToDoubleFunction<Taken> part) {
    StringBuilder table = new StringBuilder("| " + load + "; " + title + " | ");
    table.append(String.join(" | ", peers)).append(" |\n|---|");
    table.append("--:|".repeat(peers.size())).append('\n');
    for (Measure measure : Measure.values()) {
      table.append("| ").append(measure.title()).append(", ").append(measure.unit()).append(" | ");
      table.append(peers.stream().map(peer -> cell(peer, measure, part)).collect(joining(" | ")));
      table.append(" |\n");
    }
    return table.toString();
  }

  private String cell(String peer, Measure measure, ToDoubleFunction<Taken> part) {
    double median = median(peer, measure, part);
    String words = number(median);
    return peers.contains(reference)
        ? words + " (" + number(median / median(reference, measure, part)) + ")"
        : words;
  }

  private double median(String peer, Measure measure, ToDoubleFunction<Taken> part) {
    double[] sorted =
        all.stream()
            .filter(figure -> figure.peer.equals(peer) && figure.measure == measure)
            .mapToDouble(figure -> part.applyAsDouble(figure.taken))
            .sorted()
            .toArray();
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElseThrow();
  }

  /** Returns about three digits that count. */
  private static String number(double value) {
    String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
