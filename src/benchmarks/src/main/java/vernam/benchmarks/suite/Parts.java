package vernam.benchmarks.suite;

import java.io.IOException;
import java.util.List;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.Part;

/**
 * Runs parts of the suite.
 *
 * @param quick only to see that everything works
 * @param million a store of a million rows as well
 */
public record Parts(boolean quick, boolean million) {
  /**
   * Runs one.
   *
   * @return its figures
   * @throws IOException if it fails
   */
  public List<Figure> run(Part part) throws IOException {
    JmhParts jmh = new JmhParts(quick);
    return switch (part) {
      case PERMUTATION -> jmh.permutation();
      case MESSAGES -> jmh.messages();
      case ALLOCATION -> jmh.allocation();
      case STORE -> StoreParts.store(quick);
      case SCALE -> ScaleParts.scale(quick, million);
    };
  }
}
