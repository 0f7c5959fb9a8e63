package vernam.benchmarks.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Collects points and makes a plot of them. */
final class Plot {
  // one for each series; they can be told apart by people who do not see all colours
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x000000),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9));
  private static final Color GRID = new Color(0xCCCCCC);

  private final DefaultCategoryDataset points = new DefaultCategoryDataset();
  private final String title;
  private final String below;
  private final String beside;

  /**
   * Makes an empty plot.
   *
   * @param below what the horizontal axis shows
   * @param beside what the vertical axis shows
   */
  Plot(String title, String below, String beside) {
    this.title = title;
    this.below = below;
    this.beside = beside;
  }

  /** Adds a point, in the order from left to right; one that is not positive is left out. */
  void add(String series, String place, double value) {
    if (value > 0) {
      points.addValue(value, series, place);
    }
  }

  /** Returns whether there is nothing to be seen. */
  boolean isEmpty() {
    return points.getRowCount() == 0;
  }

  /** Returns a plot of lines over a vertical axis that begins at 0. */
  JFreeChart lines() {
    return chart(new NumberAxis(beside), lineRenderer());
  }

  /** Returns a plot of lines over a logarithmic vertical axis. */
  JFreeChart logLines() {
    return chart(logAxis(), lineRenderer());
  }

  /** Returns a plot of bars over a logarithmic vertical axis. */
  JFreeChart logBars() {
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setIncludeBaseInRange(false);
    renderer.setItemMargin(0);
    return chart(logAxis(), renderer);
  }

  private LogarithmicAxis logAxis() {
    LogarithmicAxis axis = new LogarithmicAxis(beside);
    axis.setStrictValuesFlag(false);
    axis.setExpTickLabelsFlag(false);
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    return axis;
  }

  private static LineAndShapeRenderer lineRenderer() {
    LineAndShapeRenderer renderer = new LineAndShapeRenderer();
    renderer.setDefaultStroke(new BasicStroke(2));
    renderer.setAutoPopulateSeriesStroke(false);
    return renderer;
  }

  private JFreeChart chart(NumberAxis vertical, CategoryItemRenderer renderer) {
    for (int i = 0; i < points.getRowCount(); i++) {
      renderer.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
    }
    CategoryAxis horizontal = new CategoryAxis(below);
    horizontal.setMaximumCategoryLabelLines(2);
    CategoryPlot plot = new CategoryPlot(points, horizontal, vertical, renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(title, new Font(Font.SANS_SERIF, Font.BOLD, 15), plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }
}
