package vernam.benchmarks.page;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An HTML document that grows at its end. Texts may have any characters. */
final class HtmlPage {
  private static final String STYLE =
      """
      body { font-family: sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; margin: 1em 0; font-size: 90%; }
      caption { text-align: left; font-weight: bold; padding-bottom: 0.3em; }
      th, td { border: 1px solid #bbb; padding: 0.2em 0.5em; text-align: right; }
      th:first-child, td:first-child { text-align: left; }
      svg { max-width: 100%; height: auto; }
      """;

  private final Document document;
  private final Element body;
  private int plots;

  /** Makes a page with a title. */
  HtmlPage(String title) {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has documents", e);
    }
    Element html = document.createElement("html");
    html.setAttribute("lang", "en");
    document.appendChild(html);
    Element head = append(html, "head");
    append(head, "title", title);
    append(head, "style", STYLE);
    body = append(html, "body");
    append(body, "h1", title);
  }

  /** Adds a heading. */
  void heading(String text) {
    append(body, "h2", text);
  }

  /** Adds a paragraph. */
  void paragraph(String text) {
    append(body, "p", text);
  }

  /** Adds a table. */
  void table(Table table) {
    Element element = append(body, "table");
    append(element, "caption", table.caption());
    Element head = append(element, "tr");
    table.head().forEach(cell -> append(head, "th", cell));
    for (var cells : table.rows()) {
      Element row = append(element, "tr");
      cells.forEach(cell -> append(row, "td", cell));
    }
  }

  /** Adds a plot. */
  void plot(JFreeChart chart) {
    plots++;
    append(body, "p").appendChild(Svg.draw(chart, document, "plot" + plots + "-"));
  }

  /** Returns the whole page. */
  String text() {
    StringWriter text = new StringWriter();
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.METHOD, "html");
      transformer.setOutputProperty(OutputKeys.INDENT, "no");
      transformer.transform(new DOMSource(document), new StreamResult(text));
    } catch (TransformerException e) {
      throw new IllegalStateException("the page cannot be written", e);
    }
    return "<!DOCTYPE html>\n" + text + "\n";
  }

  private Element append(Element parent, String name) {
    Element child = document.createElement(name);
    parent.appendChild(child);
    return child;
  }

  private void append(Element parent, String name, String text) {
    append(parent, name).appendChild(document.createTextNode(text));
  }
}
