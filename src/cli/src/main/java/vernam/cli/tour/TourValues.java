package vernam.cli.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vernam.storage.Tag;

/** What the tour keeps in its store, and the words by which a search would find it. */
final class TourValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TourValues() {}

  /** Tags of every type; the three kinds of "one" are three tags. */
  static Map<Tag, JsonNode> all() {
    Map<Tag, JsonNode> values = new LinkedHashMap<>();
    values.put(
        Tag.of("lighthouse"), JSON.objectNode().put("keeper", "Ibrahim").put("steps", 299792458));
    values.put(Tag.of(20260314), JSON.textNode("maiden voyage"));
    values.put(Tag.of(51.922517), JSON.arrayNode().add("harbour").add(true).addNull());
    values.put(Tag.of(1), JSON.textNode("the integer"));
    values.put(Tag.of(1.0), JSON.textNode("the decimal"));
    values.put(Tag.of(true), JSON.textNode("the boolean"));
    values.put(Tag.NULL, JSON.textNode("lost and found"));
    return values;
  }

  /**
   * What to look for in the database file: long enough not to turn up in random bytes by chance,
   * and ASCII, because H2's own encoding of text is UTF-8 only there.
   */
  static List<String> words() {
    return List.of(
        "lighthouse",
        "keeper",
        "Ibrahim",
        "299792458",
        "20260314",
        "maiden voyage",
        "51.922517",
        "harbour",
        "the integer",
        "the decimal",
        "the boolean",
        "lost and found");
  }
}
