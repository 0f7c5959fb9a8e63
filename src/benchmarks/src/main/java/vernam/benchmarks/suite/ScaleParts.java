package vernam.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.store.StoreScale;

/** Files and stores of growing size. */
final class ScaleParts {
  private static final List<String> FILES =
      List.of("1048576", "16777216", "268435456", "1073741824");
  private static final List<String> ROWS = List.of("1000", "10000", "100000");
  private static final String MILLION = "1000000";

  private ScaleParts() {}

  /**
   * Measures them.
   *
   * @param quick only some small sizes
   * @param million a store of a million rows as well
   */
  static List<Figure> scale(boolean quick, boolean million) throws IOException {
    List<String> files = quick ? FILES.subList(0, 2) : FILES;
    List<String> rows = new ArrayList<>(quick ? ROWS.subList(0, 2) : ROWS);
    if (million) {
      rows.add(MILLION);
    }
    List<Figure> figures = new ArrayList<>();
    figures.addAll(child(List.of(), FileScale.class, files));
    figures.addAll(child(List.of("--add-modules=jdk.incubator.vector"), FileScale.class, files));
    figures.addAll(child(List.of(), StoreScale.class, rows));
    return figures;
  }

  private static List<Figure> child(List<String> options, Class<?> main, List<String> sizes)
      throws IOException {
    Path csv = Files.createTempFile("vernam-scale", ".csv");
    try {
      List<String> arguments = new ArrayList<>(List.of(csv.toString()));
      arguments.addAll(sizes);
      ChildProcess.run(options, main, arguments);
      return FigureFile.read(csv).figures();
    } finally {
      Files.delete(csv);
    }
  }
}
