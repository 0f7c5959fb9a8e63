package vernam.benchmarks.page;

import java.util.List;
import java.util.OptionalDouble;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;
import vernam.benchmarks.permutation.PermutationForm;

/** The permutation alone, and its ratio to that of Bouncy Castle. */
final class PermutationSection implements Section {
  private static final double TARGET = 0.85;

  @Override
  public void write(HtmlPage page, FigureFile file) {
    Lookup found = new Lookup(file, Part.PERMUTATION);
    OptionalDouble neighbour = found.value(PermutationForm.BOUNCY_CASTLE.title());
    page.heading("The permutation");
    page.paragraph(
        "Keccak-f[1600], one thread: the time for one state. The others' is the time for a block of"
            + " a long SHA3-512, one permutation each.");
    Table table =
        new Table("less is better", List.of("form", "ns per state", "±", "ratio to Bouncy Castle"));
    for (Figure figure : found.all()) {
      table.add(
          List.of(
              figure.subject(),
              Numbers.of(figure.value()),
              Numbers.of(figure.error()),
              neighbour.isPresent()
                  ? Numbers.of(figure.value() / neighbour.getAsDouble())
                  : Numbers.NONE));
    }
    page.table(table);
    OptionalDouble ours = found.value(PermutationForm.VERNAM.title());
    if (ours.isPresent() && neighbour.isPresent()) {
      double ratio = ours.getAsDouble() / neighbour.getAsDouble();
      page.paragraph(
          "Target: in plain Java at most %s of Bouncy Castle's time. Here: %s, %s."
              .formatted(
                  Numbers.of(TARGET),
                  Numbers.of(ratio),
                  ratio <= TARGET ? "reached" : "not reached"));
    }
  }
}
