package vernam.benchmarks.page;

import java.util.List;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** What a block allocates. */
final class AllocationSection implements Section {
  @Override
  public void write(HtmlPage page, FigureFile file) {
    page.heading("Allocation");
    page.paragraph(
        "An encryption that is under way, by Cipher.update into an array of the caller; the gc"
            + " profiler of JMH. It sees JMH's own few kilobytes a second too, which come to parts of"
            + " a byte for a block.");
    Table table = new Table("for a block of 256 bytes", List.of("", "value", "±", "unit"));
    for (Figure figure : file.of(Part.ALLOCATION).toList()) {
      table.add(
          List.of(
              figure.operation(),
              Numbers.of(figure.value()),
              Numbers.of(figure.error()),
              figure.unit()));
    }
    page.table(table);
  }
}
