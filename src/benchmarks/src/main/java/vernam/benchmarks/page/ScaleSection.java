package vernam.benchmarks.page;

import java.util.List;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** How cost grows: where it grows with the size and no faster, that of a unit stays the same. */
final class ScaleSection implements Section {
  private static final double MICROS = 1e6;
  private static final double NANOS = 1e9;

  @Override
  public void write(HtmlPage page, FigureFile file) {
    page.heading("Scale");
    page.paragraph(
        "One run of each size, after one that warms up. Where cost grows as the size does, that of a"
            + " unit stays level.");
    Lookup found = new Lookup(file, Part.SCALE);
    for (boolean rows : new boolean[] {false, true}) {
      Plot plot =
          rows
              ? new Plot("Cost of a row", "rows", "µs per row")
              : new Plot("Cost of a byte", "file", "ns per byte");
      Table table =
          new Table(
              rows ? "the store" : "segmented files, into nowhere",
              List.of("", "size", "seconds", rows ? "µs per row" : "ns per byte"));
      for (Figure figure : found.all()) {
        if (isOfRows(figure) == rows) {
          String size = rows ? Numbers.count(figure.amount()) : Numbers.bytes(figure.amount());
          double each = figure.value() / figure.amount() * (rows ? MICROS : NANOS);
          String name = figure.subject() + ", " + figure.operation();
          table.add(List.of(name, size, Numbers.of(figure.value()), Numbers.of(each)));
          plot.add(name, size, each);
        }
      }
      if (!plot.isEmpty()) {
        page.table(table);
        page.plot(plot.lines());
      }
    }
  }

  private static boolean isOfRows(Figure figure) {
    return figure.subject().startsWith("store");
  }
}
