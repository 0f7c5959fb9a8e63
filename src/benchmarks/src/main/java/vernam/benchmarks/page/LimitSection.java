package vernam.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vernam.benchmarks.aead.AeadPeer;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;
import vernam.benchmarks.permutation.PermutationForm;

/** How near our messages come to the limit that the permutation sets them. */
final class LimitSection implements Section {
  private static final double NANOS_PER_MICRO = 1e3;

  @Override
  public void write(HtmlPage page, FigureFile file) {
    Lookup permutations = new Lookup(file, Part.PERMUTATION);
    page.heading("Share of the limit");
    page.paragraph(
        "A message takes at least the number of its permutations, times the time of one in the same"
            + " run: 46 and 18.2 for each block of 256 bytes. For vectors that is the time of a"
            + " state in the fastest form side by side. One thread. Targets: 88 % in plain Java,"
            + " 80 % with vectors.");
    write(page, file, AeadPeer.VERNAM, permutations.value(PermutationForm.VERNAM.title()));
    write(page, file, AeadPeer.VERNAM_VECTOR, fastestSideBySide(permutations));
  }

  private static OptionalDouble fastestSideBySide(Lookup permutations) {
    return List.of(PermutationForm.VERNAM_2, PermutationForm.VERNAM_4, PermutationForm.VERNAM_8)
        .stream()
        .map(form -> permutations.value(form.title()))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  private static void write(HtmlPage page, FigureFile file, AeadPeer peer, OptionalDouble nanos) {
    Lookup found = new Lookup(file, Part.MESSAGES);
    List<String> operations = found.each(Figure::operation);
    List<String> head = new ArrayList<>(List.of("plaintext", "permutations", "limit, µs"));
    operations.forEach(operation -> head.addAll(List.of(operation + ", µs", "share")));
    Table table = new Table(peer.title(), head);
    for (long size : found.each(Figure::amount).stream().sorted().toList()) {
      double count = CipherLimit.permutations(size);
      double limit = count * nanos.orElse(Double.NaN) / NANOS_PER_MICRO;
      List<String> cells =
          new ArrayList<>(List.of(Numbers.bytes(size), Numbers.of(count), number(limit)));
      for (String operation : operations) {
        double taken =
            found.of(operation, 1).find(peer.title(), size).map(Figure::value).orElse(Double.NaN);
        cells.add(number(taken));
        double share = limit / taken;
        cells.add(Double.isNaN(share) ? Numbers.NONE : Numbers.percent(share));
      }
      table.add(cells);
    }
    page.table(table);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? Numbers.NONE : Numbers.of(value);
  }
}
