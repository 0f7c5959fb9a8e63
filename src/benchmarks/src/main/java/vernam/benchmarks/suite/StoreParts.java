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
  private StoreParts() {}

  /** Runs the benchmark. */
  static List<Figure> store(boolean quick) throws IOException {
    Path csv = Files.createTempFile("vernam-store", ".csv");
    try {
      List<String> arguments = new ArrayList<>(List.of(quick ? "--quick" : "--rounds=2"));
      arguments.add("--csv=" + csv);
      ChildProcess.run(List.of(), StoreBenchmark.class, arguments);
      return medians(read(csv));
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

  /** Returns one figure for the rounds of each measure, in the order of the peers. */
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
