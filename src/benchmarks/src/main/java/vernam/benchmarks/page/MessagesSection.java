package vernam.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** Rates of whole messages by size. */
final class MessagesSection implements Section {
  private static final String RATE = "MB/s";

  @Override
  public void write(HtmlPage page, FigureFile file) {
    Lookup found = new Lookup(file, Part.MESSAGES);
    page.heading("Messages");
    page.paragraph(
        "Whole messages, each sealed under a new nonce, eight of one size after the other;"
            + " «Vernam, vectors» works on the eight side by side. MB/s are 1,000,000 bytes of"
            + " plaintext a second, of all threads together; ± is half of the 99.9 % confidence"
            + " interval. AES-GCM has instructions of the processor to itself, with which it comes"
            + " to 4 to 9 GB/s; nothing that is built from Keccak reaches that.");
    for (int threads : found.each(Figure::threads)) {
      for (String operation : found.each(Figure::operation)) {
        write(page, found.of(operation, threads), operation, threads);
      }
    }
    page.paragraph(Reference.ORIGIN);
  }

  private static void write(HtmlPage page, Lookup found, String operation, int threads) {
    if (found.all().isEmpty()) {
      return;
    }
    String title = operation + (threads == 1 ? ", one thread" : ", " + threads + " threads");
    List<String> subjects = found.each(Figure::subject);
    List<String> head = new ArrayList<>(List.of("plaintext"));
    head.addAll(subjects);
    head.add(Reference.TITLE);
    Table table = new Table(title + ": " + RATE + ", more is better", head);
    Plot plot = new Plot(title, "plaintext", RATE);
    for (long size : found.each(Figure::amount).stream().sorted().toList()) {
      List<String> cells = new ArrayList<>(List.of(Numbers.bytes(size)));
      for (String subject : subjects) {
        Optional<Figure> figure = found.find(subject, size);
        cells.add(figure.map(MessagesSection::cell).orElse(Numbers.NONE));
        figure.ifPresent(f -> plot.add(subject, Numbers.bytes(size), rate(f)));
      }
      cells.add(Reference.rate(size));
      table.add(cells);
    }
    page.table(table);
    page.plot(plot.logLines());
  }

  private static String cell(Figure figure) {
    String rate = Numbers.of(rate(figure));
    return figure.error() == 0
        ? rate
        : rate + " ± " + Numbers.percent(figure.error() / figure.value());
  }

  /** Returns MB/s, which are bytes per microsecond. */
  static double rate(Figure figure) {
    return figure.amount() * figure.threads() / figure.value();
  }
}
