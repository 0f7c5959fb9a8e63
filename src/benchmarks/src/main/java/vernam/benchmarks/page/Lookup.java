package vernam.benchmarks.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** Finds figures of a part. */
final class Lookup {
  private final List<Figure> figures;

  Lookup(FigureFile file, Part part) {
    this.figures = file.of(part).toList();
  }

  private Lookup(List<Figure> figures) {
    this.figures = figures;
  }

  /** Returns those of one operation by so many threads. */
  Lookup of(String operation, int threads) {
    return new Lookup(
        figures.stream()
            .filter(f -> f.operation().equals(operation) && f.threads() == threads)
            .toList());
  }

  /** Returns those of one amount. */
  Lookup ofAmount(long amount) {
    return new Lookup(figures.stream().filter(f -> f.amount() == amount).toList());
  }

  /** Returns each value of a column once, in the order in which they come. */
  <T> List<T> each(Function<Figure, T> column) {
    return figures.stream().map(column).distinct().toList();
  }

  /** Returns the first of a subject and amount. */
  Optional<Figure> find(String subject, long amount) {
    return figures.stream()
        .filter(f -> f.subject().equals(subject) && f.amount() == amount)
        .findFirst();
  }

  /** Returns the value of a subject, of whatever amount. */
  OptionalDouble value(String subject) {
    return figures.stream()
        .filter(f -> f.subject().equals(subject))
        .mapToDouble(Figure::value)
        .findFirst();
  }

  List<Figure> all() {
    return figures;
  }
}
