package vernam.benchmarks.page;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws plots as SVG. */
final class Svg {
  private static final int WIDTH = 820;
  private static final int HEIGHT = 420;

  private Svg() {}

  /**
   * Returns a plot as an element of a document.
   *
   * @param prefix begins the names in the plot, which must differ from those in all others
   */
  static Element draw(JFreeChart chart, Document document, String prefix) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String name) {
            return super.generateID(prefix + name);
          }
        });
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    Element svg = graphics.getRoot();
    svg.setAttribute("viewBox", "0 0 " + WIDTH + ' ' + HEIGHT);
    renameSharedDefinitions(svg, prefix);
    return svg;
  }

  /** Batik names these definitions alike in all pictures. */
  private static void renameSharedDefinitions(Element svg, String prefix) {
    NodeList definitions = svg.getElementsByTagNameNS("*", "defs");
    for (int i = 0; i < definitions.getLength(); i++) {
      Element element = (Element) definitions.item(i);
      if (element.getAttribute("id").equals(SVGSyntax.ID_PREFIX_GENERIC_DEFS)) {
        element.setAttribute("id", prefix + SVGSyntax.ID_PREFIX_GENERIC_DEFS);
      }
    }
  }
}
