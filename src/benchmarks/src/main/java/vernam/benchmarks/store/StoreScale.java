package vernam.benchmarks.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** Fills and reads stores of some sizes, with values of 200 bytes, in one thread. */
public final class StoreScale {
  private static final int WARM_UP_ROWS = 5000;
  private static final double MICROS = 1e6;

  private StoreScale() {}

  /**
   * Measures.
   *
   * @param args the file for the figures, then numbers of rows
   * @throws IOException if a file cannot be written
   * @throws SQLException if a database fails
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path place = Path.of(System.getProperty("java.io.tmpdir"));
    TemporaryFolder.use(place, folder -> new PeerCheck(new VernamPeer(), folder).run());
    measure(place, WARM_UP_ROWS);
    List<Figure> figures = new ArrayList<>();
    for (String rows : Arrays.asList(args).subList(1, args.length)) {
      figures.addAll(measure(place, Integer.parseInt(rows)));
    }
    new FigureFile(Map.of(), figures).write(Path.of(args[0]));
  }

  private static List<Figure> measure(Path place, int rows) throws IOException, SQLException {
    System.gc();
    Load load = new Load(rows, 200, 100, 10, 5);
    List<Figure> figures = new ArrayList<>();
    TemporaryFolder.use(
        place,
        folder -> {
          var taken = Round.run(new VernamPeer(), load, new SampleRows(load.valueSize()), folder);
          taken.forEach(
              (measure, each) -> {
                if (measure == Measure.BULK || measure == Measure.SCAN) {
                  figures.add(figure(measure, rows, each.elapsed() * rows / MICROS));
                }
              });
        });
    return figures;
  }

  private static Figure figure(Measure measure, int rows, double seconds) {
    System.out.printf("store, %s of %,d rows: %.3f s%n", measure.title(), rows, seconds);
    return new Figure(Part.SCALE, "store", measure.title(), rows, 1, "s", seconds, 0);
  }
}
