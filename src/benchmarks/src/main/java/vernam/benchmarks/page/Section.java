package vernam.benchmarks.page;

import vernam.benchmarks.figures.FigureFile;

/** Shows one part of the figures. */
@FunctionalInterface
interface Section {
  /** Adds to a page what the figures have for it; it is only asked if there are some. */
  void write(HtmlPage page, FigureFile file);
}
