package vernam.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** The store beside other databases. */
final class StoreSection implements Section {
  @Override
  public void write(HtmlPage page, FigureFile file) {
    Lookup found = new Lookup(file, Part.STORE);
    page.heading("The store");
    page.paragraph(
        "Whole runs in files, one thread: the median of the rounds. Who the peers are and what is"
            + " measured: store.md beside this page. Less is better.");
    for (long rows : found.each(Figure::amount)) {
      write(page, found.ofAmount(rows), rows);
    }
  }

  private static void write(HtmlPage page, Lookup found, long rows) {
    List<String> subjects = found.each(Figure::subject);
    List<String> head = new ArrayList<>(List.of("measure"));
    head.addAll(subjects);
    String title = Numbers.count(rows) + " rows";
    Table table = new Table(title + ": time that went by", head);
    Plot plot = new Plot(title, "", "µs, ms or MiB");
    for (String operation : found.each(Figure::operation)) {
      Lookup measured = found.of(operation, 1);
      String unit = measured.all().get(0).unit();
      List<String> cells = new ArrayList<>(List.of(operation + ", " + unit));
      for (String subject : subjects) {
        Optional<Figure> figure = measured.find(subject, rows);
        cells.add(figure.map(f -> Numbers.of(f.value())).orElse(Numbers.NONE));
        figure.ifPresent(f -> plot.add(subject, operation, f.value()));
      }
      table.add(cells);
    }
    page.table(table);
    page.plot(plot.logBars());
  }
}
