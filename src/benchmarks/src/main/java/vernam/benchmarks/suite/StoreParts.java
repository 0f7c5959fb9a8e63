package vernam.benchmarks.suite;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.Part;
import vernam.benchmarks.store.StoreBenchmark;

/** The store beside others: medians of the rounds of the store's benchmark. */
final class StoreParts {
  private static final List<String> VECTORS = List.of("--add-modules=jdk.incubator.vector");

  private StoreParts() {}

  /** Runs the benchmark, and once more for ours alone with vectors. */
  static List<Figure> store(boolean quick) throws IOException {
    String rounds = quick ? "--quick" : "--rounds=2";
    String ours = StoreBenchmark.titles().get(0);
    List<StoreRow> rows = new ArrayList<>();
    for (StoreRow row : run(VECTORS, List.of(rounds, "--peer=" + ours))) {
      rows.add(row.of(ours + ", with vectors"));
    }
    rows.addAll(run(List.of(), List.of(rounds)));
    return medians(rows);
  }

  private static List<StoreRow> run(List<String> options, List<String> arguments)
      throws IOException {
    Path csv = Files.createTempFile("vernam-store", ".csv");
    try {
      List<String> all = new ArrayList<>(arguments);
      all.add("--csv=" + csv);
      ChildProcess.run(options, StoreBenchmark.class, all);
      return read(csv);
    } finally {
      Files.delete(csv);
    }
  }

  private static List<StoreRow> read(Path csv) throws IOException {
    try (MappingIterator<StoreRow> rows =
        new CsvMapper()
            .readerFor(StoreRow.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv.toFile())) {
      return rows.readAll();
    }
  }

  /** Returns one figure for the rounds of each measure; ours with vectors, then the peers. */
  static List<Figure> medians(List<StoreRow> rows) {
    Map<List<Object>, List<StoreRow>> measured = new LinkedHashMap<>();
    rows.forEach(
        row ->
            measured
                .computeIfAbsent(
                    List.of(row.load(), row.peer(), row.measure()), key -> new ArrayList<>())
                .add(row));
    List<String> peers = StoreBenchmark.titles();
    return measured.values().stream()
        .map(StoreParts::median)
        .sorted(Comparator.comparing(figure -> peers.indexOf(figure.subject())))
        .toList();
  }

  private static Figure median(List<StoreRow> rounds) {
    double[] sorted = rounds.stream().mapToDouble(StoreRow::elapsed).sorted().toArray();
    double median =
        Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
            .average()
            .orElseThrow();
    StoreRow row = rounds.get(0);
    return new Figure(Part.STORE, row.peer(), row.measure(), row.rows(), 1, row.unit(), median, 0);
  }
}
