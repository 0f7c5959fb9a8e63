package vernam.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
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
            + " state in the fastest form side by side. Of one message with its hashes side by side"
            + " it is the number that wait for each other by the specification, 12.2 a block when"
            + " sealing and 7.33 when opening, times that of a call over four states. One thread."
            + " Targets: 88 % in plain Java, 80 % with vectors.");
    write(
        page,
        file,
        AeadPeer.VERNAM,
        permutations.value(PermutationForm.VERNAM.title()),
        (operation, size) -> CipherLimit.permutations(size));
    OptionalDouble state = permutations.value(PermutationForm.VERNAM_4.title());
    write(
        page,
        file,
        AeadPeer.VERNAM_LANES,
        state.isPresent() ? OptionalDouble.of(4 * state.getAsDouble()) : state,
        CipherLimit::inSequence);
    write(
        page,
        file,
        AeadPeer.VERNAM_VECTOR,
        fastestSideBySide(permutations),
        (operation, size) -> CipherLimit.permutations(size));
  }

  private static OptionalDouble fastestSideBySide(Lookup permutations) {
    return List.of(PermutationForm.VERNAM_2, PermutationForm.VERNAM_4, PermutationForm.VERNAM_8)
        .stream()
        .map(form -> permutations.value(form.title()))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  private static void write(
      HtmlPage page,
      FigureFile file,
      AeadPeer peer,
      OptionalDouble nanos,
      ToDoubleBiFunction<String, Long> permutations) {
    Lookup found = new Lookup(file, Part.MESSAGES);
    List<String> operations = found.each(Figure::operation);
    List<String> head = new ArrayList<>(List.of("plaintext"));
    operations.forEach(
        operation ->
            head.addAll(List.of(operation + ": permutations", "limit, µs", "taken, µs", "share")));
    Table table = new Table(peer.title(), head);
    for (long size : found.each(Figure::amount).stream().sorted().toList()) {
      List<String> cells = new ArrayList<>(List.of(Numbers.bytes(size)));
      for (String operation : operations) {
        double count = permutations.applyAsDouble(operation, size);
        double limit = count * nanos.orElse(Double.NaN) / NANOS_PER_MICRO;
        double taken =
            found.of(operation, 1).find(peer.title(), size).map(Figure::value).orElse(Double.NaN);
        double share = limit / taken;
        cells.addAll(
            List.of(
                Numbers.of(count),
                number(limit),
                number(taken),
                Double.isNaN(share) ? Numbers.NONE : Numbers.percent(share)));
      }
      table.add(cells);
    }
    page.table(table);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? Numbers.NONE : Numbers.of(value);
  }
}
